using System.Globalization;
using Eatsential.Web.Shared.Forms;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Features.Staff.Restaurants;

/// <summary>A restaurant as it is being typed.</summary>
public sealed class RestaurantDraft
{
    public string? Name { get; set; }
    public string? CuisineType { get; set; }
    public string? Address { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? ZipCode { get; set; }
    public string? Latitude { get; set; }
    public string? Longitude { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }

    public static RestaurantDraft Of(RestaurantDetails saved) =>
        new()
        {
            Name = saved.Name,
            CuisineType = saved.CuisineType,
            Address = saved.Address,
            City = saved.City,
            State = saved.State,
            ZipCode = saved.ZipCode,
            Latitude = Degrees(saved.Latitude),
            Longitude = Degrees(saved.Longitude),
            Phone = saved.Phone,
            Website = saved.Website,
        };

    public RestaurantDetails ToDetails(ICollection<FieldError> errors) =>
        new(
            Name ?? "",
            CuisineType,
            Address ?? "",
            City ?? "",
            State ?? "",
            ZipCode ?? "",
            Typed.Number(Latitude, nameof(Latitude), errors),
            Typed.Number(Longitude, nameof(Longitude), errors),
            Phone,
            Website
        );

    public IReadOnlyList<Difference> DifferencesFrom(RestaurantDetails saved)
    {
        var theirs = Of(saved);
        return Difference.Between(
            ("The name", Words.Of(theirs.Name), Words.Of(Name)),
            ("The cuisine", Words.Of(theirs.CuisineType), Words.Of(CuisineType)),
            ("The address", Words.Of(theirs.Address), Words.Of(Address)),
            ("The city", Words.Of(theirs.City), Words.Of(City)),
            ("The state", Words.Of(theirs.State), Words.Of(State)),
            ("The ZIP code", Words.Of(theirs.ZipCode), Words.Of(ZipCode)),
            ("The latitude", Words.Of(theirs.Latitude), Words.Of(Latitude)),
            ("The longitude", Words.Of(theirs.Longitude), Words.Of(Longitude)),
            ("The phone number", Words.Of(theirs.Phone), Words.Of(Phone)),
            ("The website", Words.Of(theirs.Website), Words.Of(Website))
        );
    }

    private static string? Degrees(decimal? value) =>
        value?.ToString("0.########", CultureInfo.InvariantCulture);
}
