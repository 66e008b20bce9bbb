using System.Collections.Frozen;
using System.Globalization;

namespace Eatsential.Data.Import;

/// <summary>What the words in a cell amount to, before anybody asks what they mean.</summary>
public static class CellText
{
    /// <summary>Nobody filled it in, which is neither zero nor none.</summary>
    private static readonly FrozenSet<string> Unknown = FrozenSet.ToFrozenSet(
        [
            "",
            "-",
            "--",
            "–",
            "—",
            ".",
            "?",
            "n/a",
            "na",
            "n.a.",
            "n.a",
            "#n/a",
            "null",
            "not available",
            "not applicable",
            "not provided",
            "not known",
            "unknown",
            "varies",
            "vary",
            "variable",
            "various",
            "tbc",
            "tba",
            "tbd",
            "to be confirmed",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsUnknown(string text) => Unknown.Contains(text.Trim());

    /// <summary>
    /// Without the apostrophe that keeps a spreadsheet from running the cell as a formula, as our own files to correct
    /// have it.
    /// </summary>
    public static string WithoutGuard(string text) =>
        text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    /// <summary>Null when the text holds nothing that could do harm in a name; else what it is.</summary>
    /// <remarks>Direction marks turn the letters of a page around; lone surrogates are no text at all.</remarks>
    public static string? Harm(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return "half a character";
            else if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                return "a mark that turns the direction of writing";
            else if (char.IsControl(c) && c is not ('\r' or '\n' or '\t'))
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the control character U+{(int)c:X4}"
                );
        }
        return null;
    }

    /// <summary>The text with a mark in the place of everything that <see cref="Harm"/> warns of, fit to be shown and kept.</summary>
    public static string Printable(string text)
    {
        if (Harm(text) is null)
            return text;
        return string.Concat(
            text.EnumerateRunes()
                .Select(rune => rune.ToString())
                .Select(one => Harm(one) is null ? one : "\uFFFD")
        );
    }

    /// <summary>Runs of blanks and line ends as one space each, as a name is printed.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
