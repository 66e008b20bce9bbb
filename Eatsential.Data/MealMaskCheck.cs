using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;
using Allergen = Eatsential.Data.Domain.Safety.Allergen;

namespace Eatsential.Data;

/// <summary>
/// Holds the masks the database keeps on every meal against what the domain's rule makes of its ingredients. The
/// triggers are one statement of that rule and <see cref="MealMask.Of"/> is another, so an error in either shows.
/// </summary>
public sealed class MealMaskCheck(IDbContextFactory<EatsentialDbContext> factory)
{
    private const int MealsAtOnce = 5_000;

    /// <returns>The ids of the meals whose masks are not what their ingredients say; empty is how it should be.</returns>
    public async Task<IReadOnlyList<Guid>> RunAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var slugs = await db.Allergens.ToDictionaryAsync(a => a.Id, a => a.Slug, ct);
        var tree = new AllergenTree(
            await db
                .Allergens.Select(a => new Allergen(a.Bit, a.Slug, a.Name, null))
                .ToListAsync(ct)
        );
        var carried = (
            await db
                .IngredientAllergens.AsNoTracking()
                .Select(a => new
                {
                    a.IngredientId,
                    a.AllergenId,
                    a.Presence,
                })
                .ToListAsync(ct)
        ).ToLookup(a => a.IngredientId, a => new AllergenFact(slugs[a.AllergenId], a.Presence));
        var ingredients = await db
            .Ingredients.AsNoTracking()
            .Select(i => new
            {
                i.Id,
                i.IsClassified,
                i.FoodClasses,
            })
            .ToDictionaryAsync(i => i.Id, ct);
        var kept = await db
            .Meals.AsNoTracking()
            .Select(m => new Kept(
                m.Id,
                m.IngredientsComplete,
                m.ContainsMask,
                m.MayContainMask,
                m.UnknownMask,
                m.FoodClasses
            ))
            .ToListAsync(ct);

        var differing = new List<Guid>();
        foreach (var meals in kept.Chunk(MealsAtOnce))
        {
            var ids = meals.Select(m => m.Id).ToList();
            var used = (
                await db
                    .MealIngredients.Where(i => ids.Contains(i.MealId))
                    .Select(i => new { i.MealId, i.IngredientId })
                    .ToListAsync(ct)
            ).ToLookup(i => i.MealId, i => i.IngredientId);
            var declared = (
                await db
                    .MealAllergens.Where(a => ids.Contains(a.MealId))
                    .Select(a => new
                    {
                        a.MealId,
                        a.AllergenId,
                        a.Presence,
                    })
                    .ToListAsync(ct)
            ).ToLookup(a => a.MealId, a => new AllergenFact(slugs[a.AllergenId], a.Presence));

            foreach (var meal in meals)
            {
                var facts = used[meal.Id]
                    .Select(id => new IngredientFact(
                        "",
                        ingredients[id].IsClassified,
                        [.. carried[id]]
                    ))
                    .ToList();
                var mask = MealMask.Of(
                    new MealFacts(meal.IsComplete, null, facts, [.. declared[meal.Id]]),
                    tree
                );
                // An unclassified ingredient adds its bit to the classes somebody may already have guessed.
                var classes = used[meal.Id]
                    .Select(id => ingredients[id])
                    .Aggregate(
                        MealClasses.Of(
                            meal.IsComplete,
                            [
                                .. used[meal.Id]
                                    .Select(id =>
                                        ingredients[id].IsClassified
                                            ? ingredients[id].FoodClasses
                                            : (FoodClass?)null
                                    ),
                            ]
                        ),
                        (all, ingredient) => all | ingredient.FoodClasses
                    );
                if (
                    (mask.Contains, mask.MayContain, mask.Unknown, classes)
                    != (meal.Contains, meal.MayContain, meal.Unknown, meal.Classes)
                )
                    differing.Add(meal.Id);
            }
        }
        return differing;
    }

    private sealed record Kept(
        Guid Id,
        bool IsComplete,
        long Contains,
        long MayContain,
        long Unknown,
        FoodClass Classes
    );
}
