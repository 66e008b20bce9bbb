using System.Text.Json;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Everything of a restaurant that an import may change, to compare, to keep and to put back.</summary>
internal sealed record RestaurantValues(
    string Name,
    string? CuisineType,
    string Address,
    string City,
    string State,
    string ZipCode,
    string Country,
    decimal? Latitude,
    decimal? Longitude,
    string? Phone,
    string? Website
)
{
    public static RestaurantValues Of(Restaurant restaurant) =>
        new(
            restaurant.Name,
            restaurant.CuisineType,
            restaurant.Address,
            restaurant.City,
            restaurant.State,
            restaurant.ZipCode,
            restaurant.Country,
            Plain(restaurant.Latitude),
            Plain(restaurant.Longitude),
            restaurant.Phone,
            restaurant.Website
        );

    public static RestaurantValues Parse(string json) =>
        JsonSerializer.Deserialize<RestaurantValues>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>These values with what the row states laid over them. What it leaves unknown stays as it is.</summary>
    public RestaurantValues With(RestaurantRow row) =>
        new(
            row.Name,
            row.Cuisine ?? CuisineType,
            row.Address,
            row.City,
            row.State,
            row.ZipCode,
            row.Country ?? Country,
            Plain(row.Latitude) ?? Latitude,
            Plain(row.Longitude) ?? Longitude,
            row.Phone ?? Phone,
            row.Website ?? Website
        );

    public void WriteTo(Restaurant restaurant)
    {
        restaurant.Name = Name;
        restaurant.CuisineType = CuisineType;
        restaurant.Address = Address;
        restaurant.City = City;
        restaurant.State = State;
        restaurant.ZipCode = ZipCode;
        restaurant.Country = Country;
        restaurant.Latitude = Latitude;
        restaurant.Longitude = Longitude;
        restaurant.Phone = Phone;
        restaurant.Website = Website;
    }

    private static decimal? Plain(decimal? degrees) => degrees / 1.0000000000000000000000000000m;
}
