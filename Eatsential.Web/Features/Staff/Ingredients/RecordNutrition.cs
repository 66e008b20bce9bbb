using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>
/// Records what 100 g of an ingredient have; the dishes that are added up from it follow. No verdict depends on it, so
/// nobody has to agree.
/// </summary>
public sealed class RecordNutrition(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <summary>Pure fat has 902 kcal in 100 g, and nothing has more.</summary>
    private const decimal EnergyMax = 902;
    private const decimal MilligramsMax = 100_000;

    /// <param name="per100Grams">Null is not known, never zero.</param>
    public async Task<CurationResult> RunAsync(
        Guid id,
        int seenVersion,
        NutrientFacts per100Grams,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        var wrong = Nutrients.All.Where(n => !Fits(n, per100Grams[n])).ToList();
        if (wrong.Count > 0)
            return CurationResult.Invalid(
                FormattableString.Invariant(
                    $"{wrong[0].Label()}: give 0 to {Most(wrong[0]):N0} {wrong[0].Unit()} in 100 g, or leave it empty when not known."
                )
            );
        await using var db = await databases.CreateDbContextAsync(ct);
        db.AllowManyMeals();
        if (await db.Ingredients.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } ingredient)
            return new(CurationStatus.Gone);
        if (ingredient.Version != seenVersion)
            return new(CurationStatus.Stale);
        ingredient.Record(per100Grams);
        await db.FollowIngredientAsync(ingredient, ct);
        return await db.PublishAsync(ct);
    }

    private static bool Fits(Nutrient nutrient, decimal? amount) =>
        amount is null || (amount >= 0 && amount <= Most(nutrient));

    private static decimal Most(Nutrient nutrient) =>
        nutrient == Nutrient.Energy ? EnergyMax
        : nutrient.Unit() == "g" ? 100
        : MilligramsMax;
}
