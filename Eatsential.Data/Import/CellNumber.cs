using System.Globalization;
using System.Text.RegularExpressions;

namespace Eatsential.Data.Import;

/// <summary>A cell read as an amount.</summary>
/// <param name="Value">Null when the cell does not state one amount.</param>
/// <param name="Unit">What stands behind the number, in lower case; empty when nothing does.</param>
/// <param name="Reason">Why there is no value although something is written; null when all is well.</param>
/// <param name="IsStatement">The cell says something true that is not one amount ("&lt;1", "450–600"): unknown, not an error.</param>
public sealed partial record CellNumber(
    decimal? Value,
    string Unit,
    string? Reason,
    bool IsStatement
)
{
    private static readonly CellNumber Empty = new(null, "", null, false);

    public static CellNumber Read(string text, DecimalMark mark)
    {
        text = text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('−', '-').Trim();
        if (CellText.IsUnknown(text))
            return Empty;
        if (Bound().IsMatch(text))
            return Statement("a bound is not an amount");
        if (Range().IsMatch(text))
            return Statement("a range is not an amount");
        var match = Amount().Match(text);
        if (!match.Success)
            return Error("this is no number");
        if (match.Groups["sign"].Length > 0)
            return Error("an amount cannot be negative");
        return ReadDigits(match.Groups["number"].Value, mark) is { } value
            ? new(value, match.Groups["unit"].Value.ToLowerInvariant(), null, false)
            : Error("this number can be read in two ways");
    }

    /// <summary>The mark the numbers among these cells agree on.</summary>
    public static DecimalMark MarkOf(IEnumerable<string> cells)
    {
        var (points, commas) = (0, 0);
        foreach (var cell in cells)
        {
            var digits = Amount().Match(cell.Trim()).Groups["number"].Value;
            var last = digits.LastIndexOfAny(['.', ',']);
            if (last < 0 || !IsFraction(digits, last))
                continue;
            if (digits[last] == '.')
                points++;
            else
                commas++;
        }
        return (points, commas) switch
        {
            (> 0, 0) => DecimalMark.Point,
            (0, > 0) => DecimalMark.Comma,
            _ => DecimalMark.NotKnown,
        };
    }

    /// <summary>Whether the last mark can only stand before a fraction: no three digits behind it, or another mark before it.</summary>
    private static bool IsFraction(string digits, int last)
    {
        var marks = digits.Where(c => c is '.' or ',').ToList();
        return marks.Count == 1
            ? digits.Length - last - 1 != 3 || last > 3 || digits[..last] == "0"
            : marks.TakeWhile(m => m != digits[last]).Count() == marks.Count - 1;
    }

    private static decimal? ReadDigits(string digits, DecimalMark mark)
    {
        digits = digits
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal);
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return Parse(digits);
        var whole = last == 0 ? "0" : digits[..last];
        if (IsFraction(digits, last))
        {
            var thousands = digits[last] == '.' ? ',' : '.';
            return IsGrouped(whole, thousands)
                ? Parse(
                    whole.Replace(thousands.ToString(), "", StringComparison.Ordinal)
                        + "."
                        + digits[(last + 1)..]
                )
                : null;
        }
        if (whole.IndexOfAny(['.', ',']) >= 0)
            return IsGrouped(digits, digits[last]) ? Parse(Without(digits)) : null;
        // 1,234 or 1.234: one mark, three digits behind it. A comma is a thousands mark unless the file says otherwise.
        return (digits[last], mark) switch
        {
            (',', DecimalMark.Comma) or ('.', DecimalMark.Point) => Parse(
                whole + "." + digits[(last + 1)..]
            ),
            ('.', DecimalMark.NotKnown) => null,
            _ => Parse(Without(digits)),
        };
    }

    private static bool IsGrouped(string digits, char mark)
    {
        var groups = digits.Split(mark);
        return groups.All(g => g.All(char.IsAsciiDigit))
            && groups[0].Length is >= 1
            && (groups.Length == 1 || groups[0].Length <= 3)
            && groups.Skip(1).All(g => g.Length == 3);
    }

    private static string Without(string digits) =>
        digits
            .Replace(".", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);

    private static decimal? Parse(string digits) =>
        decimal.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    private static CellNumber Statement(string reason) => new(null, "", reason, true);

    private static CellNumber Error(string reason) => new(null, "", reason, false);

    [GeneratedRegex(
        @"\A(?:[<>≤≥~≈]|(?:less|more|fewer) than\b|under\b|over\b|up to\b|approx|about\b|ca\b|trace|tr\b|pinch)|\d\s*\+\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Bound();

    [GeneratedRegex(
        @"\A\d[\d.,]*\s*\p{L}*\s*(?:-|–|—|/|to)\s*\d[\d.,]*\s*\p{L}*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\A(?<sign>-?)(?<number>(?:\d[\d.,' ]*)?\d|[.,]\d+)\s*(?<unit>\p{L}*)\.?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Amount();
}
