using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Meals;
using Eatsential.Web.Features.Staff.Grids;

namespace Eatsential.Web.Features.Staff.Meals;

public sealed record MealGridRow
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required string Restaurant { get; init; }
    public required string City { get; init; }
    public required string? Category { get; init; }

    /// <summary>US dollars.</summary>
    public required decimal? Price { get; init; }

    /// <summary>kcal.</summary>
    public required int? Calories { get; init; }
    public required bool IsAvailable { get; init; }
    public required bool IsComplete { get; init; }
    public required long ContainsMask { get; init; }
    public required long MayContainMask { get; init; }
    public required long UnknownMask { get; init; }

    /// <summary>When the list was last checked; null is never, or undone since.</summary>
    public required DateTimeOffset? VerifiedAt { get; init; }
    public required DateTimeOffset? CheckLostAt { get; init; }

    /// <summary><see cref="VerifiedAt"/> to sort by: what was never checked is the oldest.</summary>
    public required DateTimeOffset Checked { get; init; }

    /// <summary>Names of the allergens, once the vocabulary is read.</summary>
    public string Contains { get; set; } = "";
    public string MayContain { get; set; } = "";
    public string Unknown { get; set; } = "";

    public string Status =>
        !IsAvailable ? "retired"
        : CheckLostAt is not null ? "check undone"
        : !IsComplete ? "list not complete"
        : UnknownMask != 0 ? "partly unknown"
        : "complete";
}

/// <summary>Meals for the staff, retired ones too.</summary>
internal static class MealGrid
{
    public static Grid<MealGridRow> Grid { get; } =
        new(
            "meals",
            Rows,
            [
                GridOrder<MealGridRow>.By("name", m => m.Name),
                GridOrder<MealGridRow>.By("restaurant", m => m.Restaurant),
                GridOrder<MealGridRow>.By("verified", m => m.Checked),
            ],
            [
                new("Id", m => m.Id.ToString()),
                new("Restaurant", m => m.Restaurant),
                new("City", m => m.City),
                new("Name", m => m.Name),
                new("Category", m => m.Category),
                new("Price (USD)", m => m.Price),
                new("Energy (kcal)", m => m.Calories),
                new("Status", m => m.Status),
                new("List complete", m => m.IsComplete),
                new("Last checked (UTC)", m => m.VerifiedAt),
                new("Contains", m => m.Contains),
                new("May contain", m => m.MayContain),
                new("Not known", m => m.Unknown),
            ]
        )
        {
            Complete = NameAllergensAsync,
        };

    private static IQueryable<MealGridRow> Rows(EatsentialDbContext db, GridQuery query)
    {
        var meals = OfStatus(db.Meals, query.Status);
        if (query.RestaurantId is { } restaurant)
            meals = meals.Where(m => m.RestaurantId == restaurant);
        if (query.Text is { } text)
        {
            var words = SearchWords.Of(text);
            meals = words.Count > 0 ? meals.WithWords(words, db) : meals.Where(m => false);
        }
        return from meal in meals
            join r in db.Restaurants on meal.RestaurantId equals r.Id
            select new MealGridRow
            {
                Id = meal.Id,
                Version = meal.Version,
                Name = meal.Name,
                Restaurant = r.Name,
                City = r.City,
                Category = meal.Category,
                Price = meal.Price,
                Calories = meal.Calories,
                IsAvailable = meal.IsAvailable,
                IsComplete = meal.IngredientsComplete,
                ContainsMask = meal.ContainsMask,
                MayContainMask = meal.MayContainMask,
                UnknownMask = meal.UnknownMask,
                VerifiedAt = meal.IngredientsVerifiedAt,
                CheckLostAt = meal.CheckLostAt,
                Checked = meal.IngredientsVerifiedAt ?? DateTimeOffset.UnixEpoch,
            };
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

    private static async Task NameAllergensAsync(
        EatsentialDbContext db,
        IReadOnlyList<MealGridRow> rows,
        CancellationToken ct
    )
    {
        var tree = (await AllergenIds.ReadAsync(db, ct)).Tree;
        foreach (var row in rows)
        {
            row.Contains = MealText.Names(row.ContainsMask, tree);
            row.MayContain = MealText.Names(row.MayContainMask, tree);
            row.Unknown =
                row.UnknownMask == MealMask.EveryAllergen
                    ? "all"
                    : MealText.Names(row.UnknownMask, tree);
        }
    }
}
