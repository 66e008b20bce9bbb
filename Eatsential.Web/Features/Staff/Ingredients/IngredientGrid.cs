using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Staff.Grids;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

public sealed record IngredientGridRow
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required FoodClass FoodClasses { get; init; }
    public required bool IsSettled { get; init; }
    public required bool IsRetired { get; init; }
    public required DateTimeOffset? ClassifiedAt { get; init; }
    public required DateTimeOffset? CheckLostAt { get; init; }

    /// <summary>kcal in 100 g.</summary>
    public required decimal? EnergyKcal { get; init; }

    /// <summary>How many dishes use it, counted up to <see cref="IngredientGrid.MealsCap"/>.</summary>
    public required int Meals { get; init; }

    /// <summary>What is recorded of its allergens, once they are read: "Milk", "Soybeans (may contain)".</summary>
    public IReadOnlyList<string> Allergens { get; set; } = [];

    public string Status =>
        IsRetired ? "retired"
        : IsSettled ? "settled"
        : CheckLostAt is null ? "not settled"
        : "undone by an edit";
}

/// <summary>Ingredients for the staff, retired ones too.</summary>
internal static class IngredientGrid
{
    /// <summary>Salt is in a dish out of three: counting them all would take as long as reading them.</summary>
    public const int MealsCap = 1_000;

    public static Grid<IngredientGridRow> Grid { get; } =
        new(
            "ingredients",
            Rows,
            [
                GridOrder<IngredientGridRow>.By("name", i => i.Name),
                GridOrder<IngredientGridRow>.By("meals", i => i.Meals),
            ],
            [
                new("Id", i => i.Id.ToString()),
                new("Name", i => i.Name),
                new("Status", i => i.Status),
                new("Settled (UTC)", i => i.ClassifiedAt),
                new("Allergens", i => string.Join("; ", i.Allergens)),
                new("Food classes", i => string.Join("; ", FoodClassNames.Of(i.FoodClasses))),
                new("Energy (kcal in 100 g)", i => i.EnergyKcal),
                new("Dishes (counted up to 1000)", i => i.Meals),
            ]
        )
        {
            Complete = ReadAllergensAsync,
        };

    private static IQueryable<IngredientGridRow> Rows(EatsentialDbContext db, GridQuery query)
    {
        var ingredients = OfStatus(db.Ingredients, query.Status);
        if (query.AllergenId is { } allergen)
            ingredients = ingredients.Where(i =>
                db.IngredientAllergens.Any(a => a.IngredientId == i.Id && a.AllergenId == allergen)
            );
        if (query.Words is { } words)
            ingredients = ingredients.Where(i => i.Name.ToLower().Contains(words));
        return ingredients.Select(i => new IngredientGridRow
        {
            Id = i.Id,
            Version = i.Version,
            Name = i.Name,
            FoodClasses = i.FoodClasses,
            IsSettled = i.IsClassified,
            IsRetired = i.RetiredAt != null,
            ClassifiedAt = i.ClassifiedAt,
            CheckLostAt = i.CheckLostAt,
            EnergyKcal = i.EnergyKcal,
            Meals = db.MealIngredients.Where(m => m.IngredientId == i.Id).Take(MealsCap).Count(),
        });
    }

    private static IQueryable<Ingredient> OfStatus(
        IQueryable<Ingredient> ingredients,
        string? status
    ) =>
        status switch
        {
            "unsettled" => ingredients.Where(i => !i.IsClassified && i.RetiredAt == null),
            "settled" => ingredients.Where(i => i.IsClassified && i.RetiredAt == null),
            "retired" => ingredients.Where(i => i.RetiredAt != null),
            _ => ingredients,
        };

    private static async Task ReadAllergensAsync(
        EatsentialDbContext db,
        IReadOnlyList<IngredientGridRow> rows,
        CancellationToken ct
    )
    {
        var ids = rows.Select(i => i.Id).ToList();
        var carried = (
            await (
                from a in db.IngredientAllergens
                where ids.Contains(a.IngredientId)
                join allergen in db.Allergens on a.AllergenId equals allergen.Id
                orderby allergen.Name
                select new
                {
                    a.IngredientId,
                    allergen.Name,
                    a.Presence,
                }
            ).ToListAsync(ct)
        ).ToLookup(a => a.IngredientId);
        foreach (var row in rows)
            row.Allergens =
            [
                .. carried[row.Id]
                    .Select(a =>
                        a.Presence == Presence.Contains
                            ? a.Name
                            : $"{a.Name} ({StaffWords.Of(a.Presence)})"
                    ),
            ];
    }
}
