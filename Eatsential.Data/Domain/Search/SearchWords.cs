using System.Text;
using System.Text.RegularExpressions;

namespace Eatsential.Data.Domain.Search;

/// <summary>
/// Text as search compares it. A meal matches when each word asked for begins one of its own words.
/// PostgreSQL's <c>public.search_text</c> follows the same rule.
/// </summary>
public static partial class SearchWords
{
    /// <summary>The words in lower case and without marks, each after one space; empty when there are none.</summary>
    public static string Text(string original)
    {
        var letters = new StringBuilder(original.Length + 1).Append(' ');
        foreach (var letter in Dropped().Replace(original, ""))
        {
            _ = letter switch
            {
                'Æ' or 'æ' => letters.Append("ae"),
                'Œ' or 'œ' => letters.Append("oe"),
                'ẞ' or 'ß' => letters.Append("ss"),
                _ => letters.Append(FoldedLetters.Fold(letter)),
            };
        }

        return Separators().Replace(letters.ToString(), " ").TrimEnd(' ');
    }

    /// <summary>The different words of a text, in its order.</summary>
    public static IReadOnlyList<string> Of(string original) =>
        [
            .. Text(original)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    // Apostrophes, and marks that stand as characters of their own.
    [GeneratedRegex(@"['\u02BC\u2019\u0300-\u036F]", RegexOptions.CultureInvariant)]
    private static partial Regex Dropped();

    [GeneratedRegex(
        @"[^a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0370-\u1FFF\u3040-\uD7FF\uF900-\uFFEF]+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Separators();
}
