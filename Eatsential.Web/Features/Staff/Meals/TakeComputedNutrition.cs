using Eatsential.Data;
using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Nutrition;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Sets a dish's nutrition to what its ingredients and grams add up to. What is not whole stays not known.</summary>
public sealed class TakeComputedNutrition(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<CurationResult> RunAsync(Guid id, int seenVersion, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Meals.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meal)
            return new(CurationStatus.Gone);
        if (meal.Version != seenVersion)
            return new(CurationStatus.Stale);
        var ids = await AllergenIds.ReadAsync(db, ct);
        var recipe = (await RecipeFacts.ReadAsync(db, meal, ids, ct)).Current;
        var facts = await db.AddedUpAsync(recipe, ct);
        if (facts == NutrientFacts.Unknown)
            return CurationResult.Invalid(
                "Nothing adds up yet: the list is not whole, or grams or nutrients are missing."
            );
        if (facts.Energy > Rules.CaloriesMax)
            return CurationResult.Invalid(
                $"The grams add up to more than {Rules.CaloriesMax} kcal. Check them."
            );
        var much = Nutrients.All.Where(n => !StoredNutrition.Holds(n, facts[n])).ToList();
        if (much.Count > 0)
            return CurationResult.Invalid(
                $"The grams add up to more {much[0].Label().ToLowerInvariant()} than any dish has. Check them."
            );
        meal.TakeComputed(facts);
        return await db.PublishAsync(ct);
    }
}
