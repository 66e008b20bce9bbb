using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff;

/// <summary>Of two statements on one allergen, which can stand until a second member of staff has looked.</summary>
internal static class PresenceChange
{
    /// <returns>The wanted one, unless it could spare somebody a warning; null is absent.</returns>
    public static Presence? UntilApproved(
        string slug,
        Presence? now,
        Presence? wanted,
        AllergenTree tree
    ) =>
        Relaxation.Between(Carrying(slug, now), Carrying(slug, wanted), tree).Count == 0
            ? wanted
            : now;

    private static IngredientFact Carrying(string slug, Presence? presence) =>
        new("", IsClassified: true, presence is { } p ? [new(slug, p)] : []);
}
