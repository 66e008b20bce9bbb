using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Staff.Grids;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

public sealed record IngredientGridRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required bool IsSettled { get; init; }
    public required bool IsRetired { get; init; }
    public required DateTimeOffset? CheckLostAt { get; init; }

    /// <summary>Counting the dishes of flour stops here; its own page counts them all.</summary>
    public const int MealsCap = 1_000;

    /// <summary>How many dishes use it; where they are more, one above <see cref="MealsCap"/>.</summary>
    public required int Meals { get; init; }

    /// <summary>Names of the allergens recorded of it, whatever their presence.</summary>
    public required IReadOnlyList<string> Allergens { get; init; }
}

/// <summary>Ingredients for the staff, retired ones too.</summary>
public sealed class IngredientGrid(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <param name="allergen">Only ingredients of which something is recorded for this one.</param>
    public async Task<GridPage<IngredientGridRow>> RunAsync(
        GridQuery query,
        Guid? allergen,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var ingredients = OfStatus(db.Ingredients.AsNoTracking(), query.Status);
        if (allergen is { } id)
            ingredients = ingredients.Where(i =>
                db.IngredientAllergens.Any(a => a.IngredientId == i.Id && a.AllergenId == id)
            );
        if (query.Words is { } words)
            ingredients = ingredients.Where(i => i.Name.ToLower().Contains(words));
        var ordered = query.Sort switch
        {
            "-name" => ingredients.OrderByDescending(i => i.Name),
            _ => ingredients.OrderBy(i => i.Name),
        };
        var rows = await ordered
            .Skip(query.Skip)
            .Take(GridPage<IngredientGridRow>.Size)
            .Select(i => new IngredientGridRow
            {
                Id = i.Id,
                Name = i.Name,
                IsSettled = i.IsClassified,
                IsRetired = i.RetiredAt != null,
                CheckLostAt = i.CheckLostAt,
                Meals = db
                    .MealIngredients.Where(m => m.IngredientId == i.Id)
                    .Take(IngredientGridRow.MealsCap + 1)
                    .Count(),
                Allergens = db
                    .IngredientAllergens.Where(a => a.IngredientId == i.Id)
                    .Join(db.Allergens, a => a.AllergenId, a => a.Id, (_, a) => a.Name)
                    .OrderBy(name => name)
                    .ToList(),
            })
            .ToListAsync(ct);
        return new(rows, await ingredients.CountUpToCapAsync(ct));
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
}
