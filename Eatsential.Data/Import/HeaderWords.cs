using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Eatsential.Data.Import;

/// <summary>A header taken apart: the words that name the column, and the unit it states.</summary>
/// <param name="Words">Lower case, without accents, units and punctuation, one space between words.</param>
/// <param name="Unit">kcal, kj, g, mg, mcg, or empty.</param>
/// <param name="IsShare">It counts in per cent, of a daily value or per 100 g: nothing of it is an amount of the dish.</param>
internal sealed partial record HeaderWords(string Words, string Unit, bool IsShare)
{
    public static HeaderWords Of(string header)
    {
        var text = Spaced().Replace(Plain(header), " ").ToLowerInvariant();
        var isShare = Share().IsMatch(text);
        text = PerServing().Replace(text, " ");
        var words = NotAWord().Split(text).Where(w => w.Length > 0).ToList();
        var unit = words.Select(UnitOf).LastOrDefault(u => u.Length > 0) ?? "";
        // A unit is a word of its own: "protein_g", "Sodium (mg)". What is left names the column.
        var rest = string.Join(' ', words.Where(w => UnitOf(w).Length == 0));
        return new(rest.Length > 0 ? rest : string.Join(' ', words), unit, isShare);
    }

    private static string UnitOf(string word) =>
        word switch
        {
            "kcal" or "kcals" => "kcal",
            "kj" => "kj",
            "g" or "gram" or "grams" or "gr" => "g",
            "mg" or "milligrams" => "mg",
            "mcg" or "ug" or "µg" or "μg" or "micrograms" => "mcg",
            _ => "",
        };

    private static string Plain(string header)
    {
        var plain = new StringBuilder();
        foreach (var c in header.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        }
        return plain.ToString();
    }

    /// <summary>camelCase, where a small letter meets a capital.</summary>
    [GeneratedRegex(@"(?<=[a-z]{2})(?=[A-Z])|_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaced();

    [GeneratedRegex(
        @"%|daily value|\bdv\b|\bri\b|\bgda\b|\bnrv\b|\brda\b|100\s*(?:g|ml)|from fat|per cent|percent",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Share();

    [GeneratedRegex(@"\bper (?:serving|portion|item|dish)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PerServing();

    [GeneratedRegex(@"[^\p{L}\p{Nd}µμ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotAWord();
}
