using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Data;

/// <summary>The demo catalogue as it lies on disk: rows of text by column, so that a test sees what a curator edits.</summary>
internal static class DemoCatalogueFiles
{
    public static IReadOnlyList<Row> Ingredients { get; } = ReadCsv(PathOf("Demo/ingredients.csv"));

    public static IReadOnlyList<Row> Restaurants { get; } = ReadCsv(PathOf("Demo/restaurants.csv"));

    public static IReadOnlyList<Row> Meals { get; } = ReadCsv(PathOf("Demo/meals.csv"));

    public static IReadOnlyDictionary<string, Row> IngredientBySlug { get; } =
        Ingredients.ToDictionary(row => row["slug"], StringComparer.Ordinal);

    /// <summary>Each allergen's slug with its parent's, if it has one.</summary>
    public static IReadOnlyDictionary<string, string?> AllergenParents { get; } = ReadAllergens();

    /// <summary>The allergens and every group above them: shrimp is crustaceans is shellfish.</summary>
    public static IReadOnlySet<string> WithParents(IEnumerable<string> allergens)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var allergen in allergens)
        {
            for (var slug = allergen; slug is not null; slug = AllergenParents[slug])
                all.Add(slug);
        }

        return all;
    }

    private static string PathOf(string file) =>
        Path.Combine(RepositoryRoot.Path, "Eatsential.Data/Reference", file);

    public static IReadOnlyList<Row> ReadCsv(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path));
        var rows = new List<Row>();
        while (csv.Read())
            rows.Add(new Row(csv.Headers.ToDictionary(name => name, csv.GetString)));
        return rows;
    }

    private static Dictionary<string, string?> ReadAllergens()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf("allergens.json")));
        return json
            .RootElement.EnumerateArray()
            .ToDictionary(
                item => item.GetProperty("slug").GetString()!,
                item => item.TryGetProperty("parent", out var parent) ? parent.GetString() : null,
                StringComparer.Ordinal
            );
    }

    internal sealed class Row(IReadOnlyDictionary<string, string> cells)
    {
        public string this[string column] => cells[column];

        /// <returns>Empty also when the file has no such column.</returns>
        public string Text(string column) => cells.GetValueOrDefault(column, "");

        /// <returns>Null when the cell is empty, which means unknown.</returns>
        public decimal? Number(string column) =>
            cells[column].Length == 0
                ? null
                : decimal.Parse(cells[column], CultureInfo.InvariantCulture);

        public string[] List(string column) =>
            cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>The meal's ingredients with their grams; null grams are unknown.</summary>
        public IEnumerable<(string Slug, decimal? Grams)> Ingredients() =>
            List("ingredients")
                .Select(entry => entry.Split(':'))
                .Select(parts =>
                    (
                        parts[0],
                        parts[1].Length == 0
                            ? (decimal?)null
                            : decimal.Parse(parts[1], CultureInfo.InvariantCulture)
                    )
                );

        public override string ToString() =>
            cells.TryGetValue("restaurant", out var restaurant)
                ? $"{restaurant}: {cells["name"]}"
                : cells["slug"];
    }
}
