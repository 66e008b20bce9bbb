using Eatsential.Data;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Restaurants;

/// <param name="Meals">How many are on the menu.</param>
public sealed record ListedRestaurant(
    Guid Id,
    string Name,
    string? Cuisine,
    string Address,
    string City,
    int? PriceRange,
    int Meals
);

/// <param name="Next">Where the next page starts; null on the last one.</param>
public sealed record RestaurantListPage(
    IReadOnlyList<ListedRestaurant> Restaurants,
    MealCursor? Next
);

/// <summary>Active restaurants by name, a page at a time, in one statement.</summary>
public sealed class RestaurantList(IDbContextFactory<EatsentialDbContext> contexts)
{
    public const int PageSize = 24;

    /// <param name="criteria">Its words, city, cuisine and cursor count; the rest is of meals.</param>
    public async Task<RestaurantListPage> RunAsync(MealCriteria criteria, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var restaurants = db.Restaurants.AsNoTracking().Where(r => r.IsActive);
        if (criteria.City is { } city)
            restaurants = restaurants.Where(r => r.City == city);
        if (criteria.Cuisine is { } cuisine)
            restaurants = restaurants.Where(r => r.CuisineType == cuisine);
        if (criteria.Words is { } words)
        {
            // By its name, or by a dish it serves.
            var (lower, serving) = (words.ToLowerInvariant(), Serving(db, words));
            restaurants = restaurants.Where(r =>
                r.Name.ToLower().Contains(lower) || serving.Any(m => m.RestaurantId == r.Id)
            );
        }
        if (criteria.After is { Sort: MealSort.Name } after)
        {
            var (name, id) = (after.Key, after.Id);
            restaurants = restaurants.Where(r =>
                string.Compare(r.Name, name) >= 0 && (string.Compare(r.Name, name) > 0 || r.Id > id)
            );
        }

        var rows = await restaurants
            .OrderBy(r => r.Name)
            .ThenBy(r => r.Id)
            .Take(PageSize + 1)
            .Select(r => new ListedRestaurant(
                r.Id,
                r.Name,
                r.CuisineType,
                r.Address,
                r.City,
                r.PriceRange,
                db.Meals.OnTheMenu().Count(m => m.RestaurantId == r.Id)
            ))
            .ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        return new(
            page,
            rows.Count > PageSize ? new(MealSort.Name, page[^1].Name, page[^1].Id) : null
        );
    }

    private static IQueryable<Meal> Serving(EatsentialDbContext db, string words) =>
        db.Meals.OnTheMenu().WithWords(SearchWords.Of(words), db);
}
