using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>An ingredient as its editor shows it.</summary>
/// <param name="Waiting">The proposal that waits for it; null where none does.</param>
/// <param name="Meals">How many dishes use it.</param>
/// <param name="ComputedMeals">Of how many the recorded nutrition follows it.</param>
public sealed record IngredientToEditView(
    Guid Id,
    int Version,
    Classification Facts,
    bool IsRetired,
    DateTimeOffset? ClassifiedAt,
    DateTimeOffset? CheckLostAt,
    string? CheckLostReason,
    Guid? Waiting,
    int Meals,
    int ComputedMeals,
    NutrientFacts Per100Grams
);

/// <summary>One ingredient with all the staff may change of it.</summary>
public sealed class IngredientToEdit(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <returns>Null where there is none of this id.</returns>
    public async Task<IngredientToEditView?> RunAsync(Guid id, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Ingredients.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (row is null)
            return null;
        var ids = await AllergenIds.ReadAsync(db, ct);
        var carried = await db
            .IngredientAllergens.AsNoTracking()
            .Where(a => a.IngredientId == id)
            .ToListAsync(ct);
        return new(
            row.Id,
            row.Version,
            IngredientFacts.Read(row, carried, ids),
            row.RetiredAt is not null,
            row.ClassifiedAt,
            row.CheckLostAt,
            row.CheckLostReason,
            await db
                .CurationProposals.Where(p => p.IngredientId == id && p.Decision == null)
                .Select(p => (Guid?)p.Id)
                .FirstOrDefaultAsync(ct),
            await db.MealIngredients.CountAsync(m => m.IngredientId == id, ct),
            await db.MealsComputedFrom(id).CountAsync(ct),
            row.Per100Grams()
        );
    }
}
