namespace Eatsential.Data.Domain.Safety;

/// <summary>What a meal means for one person, with every reason, the worst first.</summary>
public sealed record SafetyVerdict(VerdictLevel Level, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The verdict, or null when the person has not answered the allergy question: not assessed.</summary>
    /// <exception cref="KeyNotFoundException">A slug of the meal or the person is not in the vocabulary.</exception>
    public static SafetyVerdict? Of(
        MealFacts meal,
        AllergyAnswer person,
        AllergenTree tree,
        DateTimeOffset now,
        EvidencePolicy policy
    )
    {
        if (!person.IsAnswered)
        {
            return null;
        }

        var reasons = person
            .Allergies.SelectMany(allergy => ReasonsFor(allergy, meal, tree, now, policy))
            .OrderByDescending(reason => reason.Level)
            .ThenByDescending(reason => reason.Severity)
            .ThenBy(reason => reason.Allergen, StringComparer.Ordinal)
            .ThenBy(reason => reason.Kind)
            .ToList();

        return new(reasons.Count == 0 ? VerdictLevel.NoConflict : reasons[0].Level, reasons);
    }

    /// <summary>The level of one allergy for one presence. The product's policy, kept here alone.</summary>
    public static VerdictLevel LevelOf(Presence presence, Severity severity) =>
        presence switch
        {
            Presence.Contains => severity >= Severity.Moderate
                ? VerdictLevel.Avoid
                : VerdictLevel.Caution,
            Presence.MayContain => severity >= Severity.Severe
                ? VerdictLevel.Avoid
                : VerdictLevel.Caution,
            Presence.Exempt => VerdictLevel.NoConflict,
            Presence.CouldHide => VerdictLevel.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, null),
        };

    private static List<Reason> ReasonsFor(
        Allergy allergy,
        MealFacts meal,
        AllergenTree tree,
        DateTimeOffset now,
        EvidencePolicy policy
    )
    {
        List<Reason> reasons =
        [
            .. Hits(meal.Declared, null),
            .. meal.Ingredients.SelectMany(ingredient =>
                Hits(ingredient.Allergens, ingredient.Name)
            ),
            .. meal
                .Ingredients.Where(ingredient => !ingredient.IsClassified)
                .Select(ingredient => NotKnown(ReasonKind.Unclassified, ingredient.Name)),
        ];

        if (GapIn(meal, allergy.Severity, now, policy) is { } gap)
        {
            reasons.Add(NotKnown(gap, null));
        }

        if (reasons.Count == 0)
        {
            reasons.Add(Because(VerdictLevel.NoConflict, ReasonKind.NoListed, null, null));
        }

        return reasons;

        IEnumerable<Reason> Hits(IReadOnlyList<AllergenFact> facts, string? ingredient) =>
            from fact in facts
            where tree.Hits(allergy.Allergen, fact.Allergen)
            let matched = fact.Allergen == allergy.Allergen ? null : fact.Allergen
            let level = LevelOf(fact.Presence, allergy.Severity)
            select Because(level, KindOf(fact.Presence), ingredient, matched);

        Reason NotKnown(ReasonKind kind, string? ingredient) =>
            Because(VerdictLevel.Unknown, kind, ingredient, null);

        Reason Because(VerdictLevel level, ReasonKind kind, string? ingredient, string? matched) =>
            new(allergy.Allergen, allergy.Severity, level, kind, ingredient, matched);
    }

    private static ReasonKind? GapIn(
        MealFacts meal,
        Severity severity,
        DateTimeOffset now,
        EvidencePolicy policy
    ) =>
        meal switch
        {
            { Ingredients.Count: 0 } => ReasonKind.NoIngredients,
            { ListComplete: false } => ReasonKind.ListIncomplete,
            { VerifiedAt: null } => ReasonKind.NeverVerified,
            _ when !policy.IsFresh(meal.VerifiedAt, severity, now) => ReasonKind.EvidenceExpired,
            _ => null,
        };

    private static ReasonKind KindOf(Presence presence) =>
        presence switch
        {
            Presence.Contains => ReasonKind.Contains,
            Presence.MayContain => ReasonKind.MayContain,
            Presence.Exempt => ReasonKind.ExemptHighlyRefined,
            Presence.CouldHide => ReasonKind.CouldHide,
            _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, null),
        };
}
