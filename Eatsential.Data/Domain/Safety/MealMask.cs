using System.Runtime.InteropServices;

namespace Eatsential.Data.Domain.Safety;

/// <summary>
/// A meal's allergens as bits, in the shape the meal row stores them, so that one predicate serves SQL and C#.
/// The default value stands for a meal that nobody has checked.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MealMask(
    long Contains,
    long MayContain,
    long Unknown,
    DateTimeOffset? VerifiedAt
)
{
    /// <summary>The unknown mask of a meal whose ingredients are not all known: any allergen may be in it.</summary>
    public const long EveryAllergen = -1;

    /// <exception cref="KeyNotFoundException">A slug of the meal is not in the vocabulary.</exception>
    public static MealMask Of(MealFacts meal, AllergenTree tree)
    {
        var facts = meal
            .Ingredients.SelectMany(ingredient => ingredient.Allergens)
            .Concat(meal.Declared)
            .ToLookup(fact => fact.Presence, fact => tree.BitOf(fact.Allergen));

        var isKnown =
            meal.ListComplete
            && meal.Ingredients.Count > 0
            && meal.Ingredients.All(ingredient => ingredient.IsClassified);

        return new(
            Bits(Presence.Contains),
            Bits(Presence.MayContain),
            isKnown ? Bits(Presence.CouldHide) : EveryAllergen,
            meal.VerifiedAt
        );

        long Bits(Presence presence) => facts[presence].Aggregate(0L, (mask, bit) => mask | bit);
    }
}
