using System.Text.RegularExpressions;
using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Data.Import;

/// <summary>Reads the amount of a nutrient into the unit and precision it is kept in.</summary>
internal static partial class AmountCell
{
    private const decimal KilojoulePerKcal = 4.184m;

    /// <summary>Sodium's share of the mass of salt: salt = sodium × 2.5 (Regulation (EU) 1169/2011, Annex I).</summary>
    private const decimal SodiumInSalt = 0.4m;

    public static decimal? Read(RowCells cells, int index, ColumnMeaning meaning, DecimalMark mark)
    {
        var nutrient = meaning.Nutrient!.Value;
        var (text, isSalt) = WithoutWords(Bare(cells[index]), meaning);
        if (nutrient == Nutrient.Energy)
            text = KcalOf(text);
        var number = CellNumber.Read(text, mark);
        if (number.Reason is { } reason)
        {
            if (number.IsStatement)
                cells.SetAside(index, $"{reason}, left unknown");
            else
                cells.Refuse(index, reason);
            return null;
        }
        if (number.Value is not { } value)
            return null;
        var unit = number.Unit.Length > 0 ? number.Unit : meaning.Unit;
        if (Factor(nutrient, unit) is not { } factor)
        {
            cells.Refuse(
                index,
                $"“{number.Unit}” is no unit of {nutrient.Label().ToLowerInvariant()}"
            );
            return null;
        }
        var amount = Rounded(nutrient, value * factor * (isSalt ? SodiumInSalt : 1));
        if (amount <= Most(nutrient))
            return amount;
        cells.Refuse(
            index,
            $"more than {Most(nutrient):0.#} {nutrient.Unit()} cannot be one serving"
        );
        return null;
    }

    /// <summary>Without the share of a day in brackets and the sign of a footnote: "13g (19%)*".</summary>
    private static string Bare(string text) => Trimmings().Replace(text, "");

    /// <summary>Without the name of what is counted, "0.5g salt"; that name also tells salt from sodium.</summary>
    private static (string Amount, bool IsSalt) WithoutWords(string text, ColumnMeaning meaning)
    {
        var match = Named().Match(text);
        // "300 calories" is a unit.
        if (
            meaning.Nutrient == Nutrient.Energy
            || !match.Success
            || !HeaderSynonyms.Menu.TryGetValue(
                match.Groups["name"].Value.ToLowerInvariant(),
                out var key
            )
        )
            return (text, meaning.IsSalt);
        var amount = match.Groups["amount"].Value;
        return meaning.Nutrient == Nutrient.Sodium && key is "Salt" or "Sodium"
                ? (amount, key == "Salt")
            : key == meaning.Nutrient.ToString() ? (amount, meaning.IsSalt)
            : (text, meaning.IsSalt);
    }

    /// <summary>Labels print both: "1046 kJ / 250 kcal".</summary>
    private static string KcalOf(string text) =>
        Kcal().Match(text) is { Success: true } both ? both.Value : text;

    private static decimal? Factor(Nutrient nutrient, string unit)
    {
        if (nutrient == Nutrient.Energy)
        {
            return unit switch
            {
                "kcal" or "cal" or "cals" or "calories" => 1,
                "kj" => 1 / KilojoulePerKcal,
                _ => null,
            };
        }
        return Milligrams(unit) is { } from && Milligrams(nutrient.Unit()) is { } to
            ? from / to
            : null;
    }

    private static decimal? Milligrams(string unit) =>
        unit switch
        {
            "g" or "gr" or "gram" or "grams" => 1000,
            "mg" => 1,
            "mcg" or "ug" or "µg" or "μg" => 0.001m,
            _ => null,
        };

    /// <summary>Energy and sodium are kept whole, the others to a tenth.</summary>
    private static decimal Rounded(Nutrient nutrient, decimal amount) =>
        Math.Round(
            amount,
            nutrient is Nutrient.Energy or Nutrient.Sodium ? 0 : 1,
            MidpointRounding.AwayFromZero
        );

    /// <summary>What the column holds; far beyond any dish, so it is a slip of the unit or the decimal mark.</summary>
    private static decimal Most(Nutrient nutrient) =>
        nutrient switch
        {
            Nutrient.Energy => Rules.CaloriesMax,
            Nutrient.Sodium or Nutrient.Cholesterol or Nutrient.Calcium or Nutrient.Potassium =>
                50_000,
            _ => 5_000,
        };

    [GeneratedRegex(
        @"\s*\(\s*[\d.,]+\s*%[^()]*\)\s*[*†‡]*\z|\s*[*†‡]+\z",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Trimmings();

    [GeneratedRegex(
        @"\A(?<amount>\S*\d\s*\p{L}*)\s+(?<name>\p{L}{3,})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\d[\d.,]*\s*kcal\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Kcal();
}
