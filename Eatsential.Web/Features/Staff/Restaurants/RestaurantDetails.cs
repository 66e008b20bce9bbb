using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Staff.Restaurants;

/// <summary>What the staff may change of a restaurant.</summary>
/// <param name="Latitude">Degrees north; null together with <paramref name="Longitude"/>.</param>
public sealed record RestaurantDetails(
    string Name,
    string? CuisineType,
    string Address,
    string City,
    string State,
    string ZipCode,
    decimal? Latitude,
    decimal? Longitude,
    string? Phone,
    string? Website
)
{
    public static RestaurantDetails Of(Restaurant row) =>
        new(
            row.Name,
            row.CuisineType,
            row.Address,
            row.City,
            row.State,
            row.ZipCode,
            row.Latitude,
            row.Longitude,
            row.Phone,
            row.Website
        );

    public void WriteTo(Restaurant row)
    {
        row.Name = Name;
        row.CuisineType = CuisineType;
        row.Address = Address;
        row.City = City;
        row.State = State;
        row.ZipCode = ZipCode;
        row.Latitude = Latitude;
        row.Longitude = Longitude;
        row.Phone = Phone;
        row.Website = Website;
    }

    public RestaurantDetails Trimmed() =>
        this with
        {
            Name = Name.Trim(),
            CuisineType = Null(CuisineType),
            Address = Address.Trim(),
            City = City.Trim(),
            State = State.Trim(),
            ZipCode = ZipCode.Trim(),
            Phone = Null(Phone),
            Website = Null(Website),
        };

    /// <returns>The first thing wrong with it; null is nothing.</returns>
    public string? Fault()
    {
        (string Field, string? Text, int Max, bool IsNeeded)[] texts =
        [
            ("name", Name, 255, true),
            ("cuisine", CuisineType, Rules.CuisineMax, false),
            ("address", Address, 500, true),
            ("city", City, 100, true),
            ("state", State, 50, true),
            ("ZIP code", ZipCode, 10, true),
            ("phone number", Phone, 20, false),
            ("website", Website, 255, false),
        ];
        foreach (var (field, text, max, isNeeded) in texts)
        {
            if (isNeeded && string.IsNullOrEmpty(text))
                return $"Give the {field}.";
            if (StaffText.Fault(field, text, max) is { } fault)
                return fault;
        }
        if (Website is not null && !IsWebAddress(Website))
            return "Give the website as an address that begins with https:// or http://.";
        if (Latitude is null != Longitude is null)
            return "Give latitude and longitude together, or neither.";
        if (Latitude is < -90 or > 90 || Longitude is < -180 or > 180)
            return "Latitude lies between -90 and 90, longitude between -180 and 180.";
        return null;
    }

    /// <summary>Pages link to it, so nothing but the web will do.</summary>
    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string? Null(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
