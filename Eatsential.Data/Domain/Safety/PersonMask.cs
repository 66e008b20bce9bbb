namespace Eatsential.Data.Domain.Safety;

/// <summary>
/// A person's allergies as bits to hold against a <see cref="MealMask"/>. A class on purpose: a struct's default
/// would read as "no allergies", while a missing profile must stay null.
/// </summary>
/// <param name="ContainsAvoid">What the meal must not contain: allergies from moderate up, by <see cref="SafetyVerdict.LevelOf"/>.</param>
/// <param name="MayContainAvoid">What the meal must not even perhaps contain: allergies from severe up.</param>
/// <param name="Any">Every allergy, whatever its severity.</param>
/// <param name="AnyLifeThreatening">The life-threatening ones, which ask for a more recent check.</param>
public sealed record PersonMask(
    long ContainsAvoid,
    long MayContainAvoid,
    long Any,
    long AnyLifeThreatening
)
{
    /// <summary>The mask, or null when the person has not answered the allergy question.</summary>
    /// <exception cref="KeyNotFoundException">An allergy is not in the vocabulary.</exception>
    public static PersonMask? Of(AllergyAnswer person, AllergenTree tree)
    {
        if (!person.IsAnswered)
        {
            return null;
        }

        return new(
            Bits(allergy => IsAvoided(Presence.Contains, allergy)),
            Bits(allergy => IsAvoided(Presence.MayContain, allergy)),
            Bits(_ => true),
            Bits(allergy => allergy.Severity == Severity.LifeThreatening)
        );

        long Bits(Func<Allergy, bool> counts) =>
            person
                .Allergies.Where(counts)
                .Aggregate(0L, (mask, allergy) => mask | tree.HitMask(allergy.Allergen));
    }

    /// <summary>The level of <see cref="SafetyVerdict"/>, without its reasons.</summary>
    public VerdictLevel LevelFor(MealMask meal, DateTimeOffset now, EvidencePolicy policy) =>
        (meal.Contains & ContainsAvoid) != 0 || (meal.MayContain & MayContainAvoid) != 0
            ? VerdictLevel.Avoid
        : (meal.Unknown & Any) != 0 || !IsFresh(meal, now, policy) ? VerdictLevel.Unknown
        : ((meal.Contains | meal.MayContain) & Any) != 0 ? VerdictLevel.Caution
        : VerdictLevel.NoConflict;

    /// <summary>
    /// Whether the meal is shown as fitting: no conflict, or caution. As SQL over a meal's columns it reads
    /// <c>contains &amp; ContainsAvoid = 0 AND may_contain &amp; MayContainAvoid = 0 AND unknown &amp; Any = 0
    /// AND (VerifiedSince IS NULL OR verified_at >= VerifiedSince)</c>.
    /// </summary>
    public bool Fits(MealMask meal, DateTimeOffset now, EvidencePolicy policy) =>
        (meal.Contains & ContainsAvoid) == 0
        && (meal.MayContain & MayContainAvoid) == 0
        && (meal.Unknown & Any) == 0
        && IsFresh(meal, now, policy);

    /// <summary>The oldest check this person can rely on; null when they have no allergy and ask for none.</summary>
    public DateTimeOffset? VerifiedSince(DateTimeOffset now, EvidencePolicy policy) =>
        Any == 0 ? null
        : AnyLifeThreatening != 0 ? policy.OldestFor(Severity.LifeThreatening, now)
        : policy.OldestFor(Severity.Mild, now);

    private bool IsFresh(MealMask meal, DateTimeOffset now, EvidencePolicy policy) =>
        VerifiedSince(now, policy) is not { } since || meal.VerifiedAt >= since;

    private static bool IsAvoided(Presence presence, Allergy allergy) =>
        SafetyVerdict.LevelOf(presence, allergy.Severity) == VerdictLevel.Avoid;
}
