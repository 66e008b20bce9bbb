using Eatsential.Data;
using Eatsential.Web.Features.Staff.Grids;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Restaurants;

public sealed record RestaurantGridRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string City { get; init; }
    public required string? CuisineType { get; init; }
    public required bool IsActive { get; init; }

    /// <summary>Dishes on its menu.</summary>
    public required int Meals { get; init; }

    /// <summary>Of those, the ones without a complete list of ingredients.</summary>
    public required int Incomplete { get; init; }
}

/// <summary>Restaurants for the staff, retired ones too.</summary>
public sealed class RestaurantGrid(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<GridPage<RestaurantGridRow>> RunAsync(GridQuery query, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var restaurants = query.Status switch
        {
            "active" => db.Restaurants.Where(r => r.IsActive),
            "retired" => db.Restaurants.Where(r => !r.IsActive),
            _ => db.Restaurants,
        };
        if (query.Words is { } words)
            restaurants = restaurants.Where(r =>
                r.Name.ToLower().Contains(words) || r.City.ToLower().Contains(words)
            );
        var ordered = query.Sort switch
        {
            "-name" => restaurants.OrderByDescending(r => r.Name).ThenByDescending(r => r.Id),
            "city" => restaurants.OrderBy(r => r.City).ThenBy(r => r.Name).ThenBy(r => r.Id),
            "-city" => restaurants
                .OrderByDescending(r => r.City)
                .ThenByDescending(r => r.Name)
                .ThenByDescending(r => r.Id),
            _ => restaurants.OrderBy(r => r.Name).ThenBy(r => r.Id),
        };
        var rows = await ordered
            .Skip(query.Skip)
            .Take(GridPage<RestaurantGridRow>.Size)
            .Select(r => new RestaurantGridRow
            {
                Id = r.Id,
                Name = r.Name,
                City = r.City,
                CuisineType = r.CuisineType,
                IsActive = r.IsActive,
                Meals = db.Meals.Count(m => m.RestaurantId == r.Id && m.IsAvailable),
                Incomplete = db.Meals.Count(m =>
                    m.RestaurantId == r.Id && m.IsAvailable && !m.IngredientsComplete
                ),
            })
            .ToListAsync(ct);
        return new(rows, await restaurants.CountUpToCapAsync(ct));
    }
}
