using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Queries;

/// <summary>
/// What is recorded of the allergens of some meals: a line for each ingredient and allergen, and one for each allergen
/// the restaurant declares of the whole dish.
/// </summary>
public static class MealEvidence
{
    /// <summary>In one statement, however many meals.</summary>
    public static async Task<ILookup<Guid, EvidenceLine>> ReadAsync(
        EatsentialDbContext db,
        IReadOnlyCollection<Guid> meals,
        CancellationToken ct
    )
    {
        if (meals.Count == 0)
            return Array.Empty<EvidenceLine>().ToLookup(l => l.MealId);
        var ids = meals.ToArray();
        var ofIngredients =
            from used in db.MealIngredients
            where ids.Contains(used.MealId)
            join ingredient in db.Ingredients on used.IngredientId equals ingredient.Id
            from fact in db
                .IngredientAllergens.Where(a => a.IngredientId == ingredient.Id)
                .DefaultIfEmpty()
            from allergen in db.Allergens.Where(a => a.Id == fact!.AllergenId).DefaultIfEmpty()
            select new EvidenceLine
            {
                MealId = used.MealId,
                Position = used.Position,
                Ingredient = ingredient.Name,
                IsClassified = ingredient.IsClassified,
                Allergen = allergen!.Slug,
                Presence = fact!.Presence,
            };
        var declared =
            from fact in db.MealAllergens
            where ids.Contains(fact.MealId)
            join allergen in db.Allergens on fact.AllergenId equals allergen.Id
            select new EvidenceLine
            {
                MealId = fact.MealId,
                Position = -1,
                Ingredient = null,
                IsClassified = true,
                Allergen = allergen.Slug,
                Presence = fact.Presence,
            };
        var lines = await ofIngredients.Concat(declared).ToListAsync(ct);
        return lines.ToLookup(l => l.MealId);
    }

    public static MealFacts Facts(
        this IEnumerable<EvidenceLine> lines,
        bool listComplete,
        DateTimeOffset? verifiedAt
    )
    {
        var ofMeal = lines.ToList();
        return new(
            listComplete,
            verifiedAt,
            [
                .. ofMeal
                    .Where(l => l.Ingredient is not null)
                    .GroupBy(l => (l.Position, l.Ingredient, l.IsClassified))
                    .OrderBy(i => i.Key.Position)
                    .Select(i => new IngredientFact(
                        i.Key.Ingredient!,
                        i.Key.IsClassified,
                        Recorded(i)
                    )),
            ],
            Recorded(ofMeal.Where(l => l.Ingredient is null))
        );
    }

    private static List<AllergenFact> Recorded(IEnumerable<EvidenceLine> lines) =>
        [
            .. lines
                .Where(l => l.Allergen is not null && l.Presence is not null)
                .Select(l => new AllergenFact(l.Allergen!, l.Presence!.Value)),
        ];
}
