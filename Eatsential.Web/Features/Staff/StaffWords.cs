using System.Globalization;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff;

internal static class StaffWords
{
    public const string NotListed = "not listed";

    public static string Of(Presence? presence) =>
        presence switch
        {
            Presence.Contains => "contains",
            Presence.MayContain => "may contain",
            Presence.CouldHide => "could hide",
            Presence.Exempt => "exempt: highly refined",
            _ => NotListed,
        };

    public static string Of(IReadOnlyCollection<AllergenFact> facts, AllergenTree tree) =>
        facts.Count == 0
            ? "none listed"
            : string.Join(
                ", ",
                facts.Select(a => $"{Of(a.Presence)} {tree.Find(a.Allergen)?.Name ?? a.Allergen}")
            );

    public static string Of(DateTimeOffset? moment) =>
        moment?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "never";

    public static string Grams(decimal? grams) =>
        grams is { } g
            ? $"{g.ToString("0.##", CultureInfo.InvariantCulture)} g"
            : "grams not known";

    public static string Count(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>What to tell whoever saved.</summary>
    public static string Of(CurationResult result) =>
        result.Status switch
        {
            CurationStatus.Unchanged => "Nothing was changed.",
            CurationStatus.Published => "Published.",
            CurationStatus.PublishedInPart =>
                "What warns more is published. The rest waits for a second member of staff.",
            CurationStatus.Waiting => "Saved. It waits for a second member of staff.",
            CurationStatus.Stale =>
                "Not saved: somebody saved a change since you opened this page. What you typed is still here.",
            CurationStatus.Gone => "Not saved: it is not there any more.",
            CurationStatus.Unreachable =>
                "We cannot reach our data right now, so nothing is saved. What you typed is still here: try again in a moment.",
            CurationStatus.NotAllowed =>
                "Not saved: you are signed out, or no longer of the nutrition staff. What you typed is still here; sign in again in another tab.",
            _ => result.Message ?? "",
        };
}
