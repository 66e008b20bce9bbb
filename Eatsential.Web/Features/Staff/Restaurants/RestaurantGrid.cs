using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Staff.Grids;

namespace Eatsential.Web.Features.Staff.Restaurants;

public sealed record RestaurantGridRow
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required string City { get; init; }
    public required string? CuisineType { get; init; }
    public required bool IsActive { get; init; }
    public required string Address { get; init; }
    public required string State { get; init; }
    public required string ZipCode { get; init; }
    public required decimal? Latitude { get; init; }
    public required decimal? Longitude { get; init; }
    public required string? Phone { get; init; }
    public required string? Website { get; init; }

    /// <summary>Dishes on its menu.</summary>
    public required int Meals { get; init; }

    /// <summary>Of those, the ones without a complete list of ingredients.</summary>
    public required int Incomplete { get; init; }

    public string Status =>
        !IsActive ? "retired"
        : Meals == 0 ? "no meals yet"
        : Incomplete > 0 ? $"{Incomplete} without a complete list"
        : "all lists complete";
}

/// <summary>Restaurants for the staff, retired ones too.</summary>
internal static class RestaurantGrid
{
    public static Grid<RestaurantGridRow> Grid { get; } =
        new(
            "restaurants",
            Rows,
            [
                GridOrder<RestaurantGridRow>.By("name", r => r.Name),
                GridOrder<RestaurantGridRow>.By("city", r => r.City),
            ],
            [
                new("Id", r => r.Id.ToString()),
                new("Name", r => r.Name),
                new("Cuisine", r => r.CuisineType),
                new("Address", r => r.Address),
                new("City", r => r.City),
                new("State", r => r.State),
                new("ZIP code", r => r.ZipCode),
                new("Latitude", r => r.Latitude),
                new("Longitude", r => r.Longitude),
                new("Phone", r => r.Phone),
                new("Website", r => r.Website),
                new("Status", r => r.Status),
                new("Meals", r => r.Meals),
                new("Without a complete list", r => r.Incomplete),
            ]
        );

    private static IQueryable<RestaurantGridRow> Rows(EatsentialDbContext db, GridQuery query)
    {
        var restaurants = OfStatus(db.Restaurants, query.Status);
        if (query.Words is { } words)
            restaurants = restaurants.Where(r =>
                r.Name.ToLower().Contains(words) || r.City.ToLower().Contains(words)
            );
        return restaurants.Select(r => new RestaurantGridRow
        {
            Id = r.Id,
            Version = r.Version,
            Name = r.Name,
            City = r.City,
            CuisineType = r.CuisineType,
            IsActive = r.IsActive,
            Address = r.Address,
            State = r.State,
            ZipCode = r.ZipCode,
            Latitude = r.Latitude,
            Longitude = r.Longitude,
            Phone = r.Phone,
            Website = r.Website,
            Meals = db.Meals.Count(m => m.RestaurantId == r.Id && m.IsAvailable),
            Incomplete = db.Meals.Count(m =>
                m.RestaurantId == r.Id && m.IsAvailable && !m.IngredientsComplete
            ),
        });
    }

    private static IQueryable<Restaurant> OfStatus(
        IQueryable<Restaurant> restaurants,
        string? status
    ) =>
        status switch
        {
            "active" => restaurants.Where(r => r.IsActive),
            "retired" => restaurants.Where(r => !r.IsActive),
            _ => restaurants,
        };
}
