using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Shared.Saving;

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

    public Restaurant NewRow(Guid id) =>
        new()
        {
            Id = id,
            Name = Name,
            Address = Address,
            City = City,
            State = State,
            ZipCode = ZipCode,
        };

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

    /// <returns>What is wrong with it, a field each, in the form's order.</returns>
    public IReadOnlyList<FieldError> Faults()
    {
        (string Field, string Word, string? Text, int Max, bool IsNeeded)[] texts =
        [
            (nameof(Name), "name", Name, 255, true),
            (nameof(CuisineType), "cuisine", CuisineType, Rules.CuisineMax, false),
            (nameof(Address), "address", Address, 500, true),
            (nameof(City), "city", City, 100, true),
            (nameof(State), "state", State, 50, true),
            (nameof(ZipCode), "ZIP code", ZipCode, 10, true),
            (nameof(Phone), "phone number", Phone, 20, false),
            (nameof(Website), "website", Website, 255, false),
        ];
        List<FieldError> faults = [];
        foreach (var (field, word, text, max, isNeeded) in texts)
        {
            if (isNeeded && string.IsNullOrEmpty(text))
                faults.Add(new(field, $"Give the {word}."));
            else if (StaffText.Fault(word, text, max) is { } fault)
                faults.Add(new(field, fault));
            else if (field == nameof(Website) && text is not null && !IsWebAddress(text))
                faults.Add(
                    new(
                        field,
                        "Give the website as an address that begins with https:// or http://."
                    )
                );
        }
        if (Latitude is < -90 or > 90)
            faults.Add(new(nameof(Latitude), "Latitude lies between -90 and 90."));
        else if (Latitude is null && Longitude is not null)
            faults.Add(new(nameof(Latitude), "Give the latitude too, or neither."));
        if (Longitude is < -180 or > 180)
            faults.Add(new(nameof(Longitude), "Longitude lies between -180 and 180."));
        else if (Longitude is null && Latitude is not null)
            faults.Add(new(nameof(Longitude), "Give the longitude too, or neither."));
        return faults;
    }

    /// <summary>Pages link to it, so nothing but the web will do.</summary>
    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string? Null(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
