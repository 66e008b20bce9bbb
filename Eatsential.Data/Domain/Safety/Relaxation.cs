namespace Eatsential.Data.Domain.Safety;

/// <summary>
/// Whether a change of what is recorded could spare somebody a warning. Such a change waits for a second pair of eyes;
/// one that can only warn more is published at once.
/// </summary>
public static class Relaxation
{
    // Not the mild: to them a certain "contains" is a caution, so learning that a vague ingredient does hide the allergen
    // would count as relief. Whatever else spares the mild a warning spares the moderate one too.
    private static readonly Severity[] Severities =
    [
        Severity.Moderate,
        Severity.Severe,
        Severity.LifeThreatening,
    ];

    /// <summary>The allergens for which somebody's verdict on the meal would be better afterwards, by slug.</summary>
    /// <exception cref="KeyNotFoundException">A slug of either is not in the vocabulary.</exception>
    public static IReadOnlyList<string> Between(
        MealFacts before,
        MealFacts after,
        AllergenTree tree,
        DateTimeOffset now,
        EvidencePolicy policy
    )
    {
        return
        [
            .. tree
                .All.Select(allergen => allergen.Slug)
                .Where(slug => Severities.Any(severity => IsBetter(new(slug, severity)))),
        ];

        bool IsBetter(Allergy allergy) => LevelOf(after, allergy) < LevelOf(before, allergy);

        VerdictLevel LevelOf(MealFacts meal, Allergy allergy) =>
            SafetyVerdict.Of(meal, AllergyAnswer.Of(allergy), tree, now, policy)!.Level;
    }

    /// <summary>The same of an ingredient, judged as the only one of a dish checked just now.</summary>
    /// <exception cref="KeyNotFoundException">A slug of either is not in the vocabulary.</exception>
    public static IReadOnlyList<string> Between(
        IngredientFact before,
        IngredientFact after,
        AllergenTree tree
    )
    {
        return Between(
            Alone(before),
            Alone(after),
            tree,
            DateTimeOffset.UnixEpoch,
            EvidencePolicy.Default
        );

        static MealFacts Alone(IngredientFact ingredient) =>
            new(true, DateTimeOffset.UnixEpoch, [ingredient], []);
    }
}
