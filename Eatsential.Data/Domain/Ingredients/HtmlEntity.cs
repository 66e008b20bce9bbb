using System.Collections.Frozen;
using System.Globalization;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>The character references that menus copied from web pages carry.</summary>
internal static class HtmlEntity
{
    private static readonly FrozenDictionary<string, char> Named = new Dictionary<string, char>
    {
        ["amp"] = '&',
        ["lt"] = '<',
        ["gt"] = '>',
        ["quot"] = '"',
        ["apos"] = '\'',
        ["nbsp"] = ' ',
        ["shy"] = '\u00AD',
        ["bull"] = '•',
        ["middot"] = '·',
        ["lsquo"] = '\'',
        ["rsquo"] = '\'',
        ["ldquo"] = '"',
        ["rdquo"] = '"',
        ["ndash"] = '-',
        ["mdash"] = '-',
        ["hellip"] = '.',
        ["frac12"] = '½',
        ["deg"] = '°',
        ["reg"] = '®',
        ["trade"] = '™',
        ["copy"] = '©',
        ["agrave"] = 'a',
        ["aacute"] = 'a',
        ["acirc"] = 'a',
        ["atilde"] = 'a',
        ["auml"] = 'a',
        ["aring"] = 'a',
        ["ccedil"] = 'c',
        ["egrave"] = 'e',
        ["eacute"] = 'e',
        ["ecirc"] = 'e',
        ["euml"] = 'e',
        ["iacute"] = 'i',
        ["icirc"] = 'i',
        ["iuml"] = 'i',
        ["ntilde"] = 'n',
        ["oacute"] = 'o',
        ["ocirc"] = 'o',
        ["ouml"] = 'o',
        ["uacute"] = 'u',
        ["ucirc"] = 'u',
        ["uuml"] = 'u',
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="reference">What stands between <c>&amp;</c> and <c>;</c>.</param>
    public static char? Decode(ReadOnlySpan<char> reference)
    {
        if (reference.Length > 1 && reference[0] == '#')
            return Numeric(reference[1..]);
        return Named
            .GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(reference, out var character)
            ? character
            : null;
    }

    private static char? Numeric(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits[0] is 'x' or 'X';
        var parsed = isHexadecimal
            ? int.TryParse(
                digits[1..],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return parsed && code is > 0 and <= char.MaxValue ? (char)code : null;
    }
}
