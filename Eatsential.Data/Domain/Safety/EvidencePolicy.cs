namespace Eatsential.Data.Domain.Safety;

/// <summary>
/// How long a checked ingredient list can be relied on, since kitchens change recipes.
/// A list checked longer ago, or never, counts as not known.
/// </summary>
public sealed record EvidencePolicy(TimeSpan MaxAge, TimeSpan MaxAgeLifeThreatening)
{
    /// <summary>The product's policy: 180 days, and 90 where a life-threatening allergy is concerned.</summary>
    public static EvidencePolicy Default { get; } =
        new(TimeSpan.FromDays(180), TimeSpan.FromDays(90));

    /// <summary>The oldest verification still relied on. Never later for a lower severity, whatever the settings.</summary>
    public DateTimeOffset OldestFor(Severity severity, DateTimeOffset now) =>
        now
        - (
            severity == Severity.LifeThreatening && MaxAgeLifeThreatening < MaxAge
                ? MaxAgeLifeThreatening
                : MaxAge
        );

    /// <summary>Whether a list checked then is still relied on; a check on the last day counts.</summary>
    public bool IsFresh(DateTimeOffset? verifiedAt, Severity severity, DateTimeOffset now) =>
        verifiedAt >= OldestFor(severity, now);
}
