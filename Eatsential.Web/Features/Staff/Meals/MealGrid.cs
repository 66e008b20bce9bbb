using Eatsential.Data;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Staff.Grids;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <param name="VerifiedAt">When the list was last checked; null is never, or undone since.</param>
public sealed record MealGridRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required Guid RestaurantId { get; init; }
    public required string Restaurant { get; init; }
    public required string? Category { get; init; }
    public required bool IsAvailable { get; init; }
    public required bool IsComplete { get; init; }
    public required long UnknownMask { get; init; }
    public required DateTimeOffset? VerifiedAt { get; init; }
    public required DateTimeOffset? CheckLostAt { get; init; }
}

/// <summary>Meals for the staff, retired ones too.</summary>
public sealed class MealGrid(IDbContextFactory<EatsentialDbContext> databases, StaffOnly staffOnly)
{
    public async Task<GridPage<MealGridRow>> RunAsync(
        GridQuery query,
        Guid? restaurant,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var meals = OfStatus(db.Meals.AsNoTracking(), query.Status);
        if (restaurant is { } id)
            meals = meals.Where(m => m.RestaurantId == id);
        meals = meals.WithWords(SearchWords.Of(query.Words ?? ""), db);
        var rows =
            from meal in meals
            join r in db.Restaurants on meal.RestaurantId equals r.Id
            select new MealGridRow
            {
                Id = meal.Id,
                Name = meal.Name,
                RestaurantId = r.Id,
                Restaurant = r.Name,
                Category = meal.Category,
                IsAvailable = meal.IsAvailable,
                IsComplete = meal.IngredientsComplete,
                UnknownMask = meal.UnknownMask,
                VerifiedAt = meal.IngredientsVerifiedAt,
                CheckLostAt = meal.CheckLostAt,
            };
        rows = query.Sort switch
        {
            "-name" => rows.OrderByDescending(m => m.Name).ThenByDescending(m => m.Id),
            "restaurant" => rows.OrderBy(m => m.Restaurant).ThenBy(m => m.Name).ThenBy(m => m.Id),
            "-restaurant" => rows.OrderByDescending(m => m.Restaurant)
                .ThenBy(m => m.Name)
                .ThenBy(m => m.Id),
            "verified" => rows.OrderBy(m => m.VerifiedAt).ThenBy(m => m.Id),
            "-verified" => rows.OrderByDescending(m => m.VerifiedAt).ThenByDescending(m => m.Id),
            _ => rows.OrderBy(m => m.Name).ThenBy(m => m.Id),
        };
        return new(
            await rows.Skip(query.Skip).Take(GridPage<MealGridRow>.Size).ToListAsync(ct),
            await meals.CountUpToCapAsync(ct)
        );
    }

    private static IQueryable<Meal> OfStatus(IQueryable<Meal> meals, string? status) =>
        status switch
        {
            "incomplete" => meals.Where(m => !m.IngredientsComplete && m.IsAvailable),
            "lost" => meals.Where(m => m.CheckLostAt != null && m.IsAvailable),
            "complete" => meals.Where(m => m.IngredientsComplete && m.IsAvailable),
            "retired" => meals.Where(m => !m.IsAvailable),
            _ => meals,
        };
}
