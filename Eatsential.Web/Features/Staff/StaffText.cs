using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Staff;

/// <summary>What is wrong with a text the staff typed, before a database says so in its own words.</summary>
internal static class StaffText
{
    /// <param name="what">The field in a sentence: "name", "source".</param>
    /// <returns>What to do about it; null is nothing.</returns>
    public static string? Fault(string what, string? text, int max = Rules.NotesMax) =>
        text is null ? null
        : !TypedText.IsStorable(text) ? $"The {what} holds a broken character. Type it again."
        : text.Length > max
            ? FormattableString.Invariant(
                $"Shorten the {what} to {max:N0} characters; it has {text.Length:N0}."
            )
        : null;
}
