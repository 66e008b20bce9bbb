using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Eatsential.Data.Import;

/// <summary>What each column of a file means, by its place; null: it is not imported.</summary>
public sealed partial record ColumnMapping(
    ImportKind Kind,
    IReadOnlyList<ColumnMeaning?> Columns,
    DecimalMark DecimalMark
)
{
    private const int RowsLookedAt = 1000;

    /// <summary>Tells one mapping from another, in hexadecimal.</summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{Kind}|{DecimalMark}|{string.Join('|', Columns.Select(c => c?.Key))}"
                )
            )
        );

    /// <summary>Reads the headers for what they usually mean, and the first rows for how numbers are written.</summary>
    public static ColumnMapping Suggest(ImportFile file, ImportKind kind)
    {
        ArgumentNullException.ThrowIfNull(file);
        var columns = Unique([.. file.Headers.Select(h => MeaningOf(h, kind))]);
        var mapping = new ColumnMapping(kind, columns, DecimalMark.NotKnown);
        var numbers = file.Rows()
            .Take(RowsLookedAt)
            .SelectMany(row =>
                row.Cells.Where((_, i) => columns[i] is { } meaning && IsNumber(meaning))
            );
        return mapping with { DecimalMark = CellNumber.MarkOf(numbers) };
    }

    /// <summary>What keeps the mapping from being used, as one sentence each.</summary>
    public IReadOnlyList<string> Faults(bool needsRestaurant)
    {
        var faults = new List<string>();
        var required =
            Kind == ImportKind.Menu
                ? [nameof(MenuField.Name)]
                : (string[])
                    [
                        nameof(RestaurantField.Name),
                        nameof(RestaurantField.Street),
                        nameof(RestaurantField.City),
                        nameof(RestaurantField.State),
                        nameof(RestaurantField.ZipCode),
                    ];
        faults.AddRange(
            required
                .Where(key => Columns.All(c => c?.Key != key))
                .Select(key => $"No column is “{ColumnMeanings.Find(Kind, key)!.Label}”.")
        );
        if (needsRestaurant && Columns.All(c => c?.Menu != MenuField.Restaurant))
            faults.Add("Choose the restaurant, or the column that names it.");
        faults.AddRange(
            Columns
                .OfType<ColumnMeaning>()
                .Where(c => !c.MayRepeat)
                .GroupBy(Slot)
                .Where(g => g.Count() > 1)
                .Select(g => $"Two columns are “{g.First().Label}”.")
        );
        return faults;
    }

    private static bool IsNumber(ColumnMeaning meaning) =>
        meaning.Menu is MenuField.Nutrient or MenuField.Price
        || meaning.Restaurant is RestaurantField.Latitude or RestaurantField.Longitude;

    private static ColumnMeaning? MeaningOf(string header, ImportKind kind)
    {
        var words = HeaderWords.Of(header);
        if (words.IsShare)
            return null;
        if (kind == ImportKind.Restaurants)
            return ColumnMeanings.Find(
                kind,
                HeaderSynonyms.Restaurants.GetValueOrDefault(words.Words)
            );
        if (!HeaderSynonyms.Menu.TryGetValue(words.Words, out var key))
            return YesOrNo(header, words.Words);
        return ColumnMeanings.Find(kind, key) is { } text ? text : AmountOf(key, words.Unit);
    }

    /// <summary>A column about one allergen, or about a group: "Milk", "Contains Milk (Y/N)", "Cereals containing gluten".</summary>
    private static ColumnMeaning? YesOrNo(string header, string words)
    {
        var slugs =
            AllergenWords.Standard.Find(header)
            ?? AllergenWords.Standard.Find(words)
            ?? AllergenWords.Standard.Find(AroundAllergen().Replace(words, "").Trim());
        return slugs is null
            ? null
            : ColumnMeanings.Menu.FirstOrDefault(m => m.Allergens.SequenceEqual(slugs));
    }

    [GeneratedRegex(
        @"\b(?:y n m|y n|yes no|allergens?)\b|\Acontains\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex AroundAllergen();

    /// <summary>An amount in the unit of its header, or else in the one labels print.</summary>
    private static ColumnMeaning? AmountOf(string key, string unit)
    {
        var choices = ColumnMeanings
            .Menu.Where(m => m.Key.StartsWith(key + "-", StringComparison.Ordinal))
            .ToList();
        return unit.Length > 0
            ? choices.Find(m => m.Unit == unit)
            : choices.Find(m =>
                m.IsSalt
                    ? m.Unit == "g"
                    : m.Unit == Domain.Nutrition.Nutrients.Unit(m.Nutrient!.Value)
            );
    }

    /// <summary>Of two columns with one meaning the better one keeps it: kcal before kJ, sodium before salt, else the first.</summary>
    private static ColumnMeaning?[] Unique(ColumnMeaning?[] columns)
    {
        foreach (
            var rivals in columns
                .Select((meaning, index) => (meaning, index))
                .Where(c => c.meaning is { MayRepeat: false })
                .GroupBy(c => Slot(c.meaning!))
                .Where(g => g.Count() > 1)
        )
        {
            var best = rivals
                .OrderBy(c => c.meaning!.IsSalt || c.meaning.Unit == "kj")
                .ThenBy(c => c.index)
                .First();
            foreach (var other in rivals.Where(c => c.index != best.index))
                columns[other.index] = null;
        }
        return columns;
    }

    /// <summary>Meanings that fill the same place of a dish: sodium and salt do, one allergen and another do not.</summary>
    private static string Slot(ColumnMeaning meaning) =>
        meaning.Nutrient?.ToString() ?? meaning.Key;
}
