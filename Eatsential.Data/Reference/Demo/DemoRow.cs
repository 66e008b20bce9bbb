using System.Globalization;
using CsvHelper;

namespace Eatsential.Data.Reference.Demo;

/// <summary>A row of a demo file, by column. An empty cell is unknown.</summary>
internal sealed class DemoRow(IReadOnlyDictionary<string, string> cells)
{
    public string this[string column] => cells[column];

    public string? Text(string column) => cells[column] is { Length: > 0 } text ? text : null;

    public decimal? Number(string column) => Parse(cells[column]);

    public string[] List(string column) =>
        cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A meal's ingredients by slug, with their grams.</summary>
    public IReadOnlyList<(string Slug, decimal? Grams)> Ingredients() =>
        [
            .. List("ingredients")
                .Select(entry => entry.Split(':'))
                .Select(parts => (parts[0], Parse(parts[1]))),
        ];

    public static IReadOnlyList<DemoRow> Read(string file)
    {
        using var csv = CsvReader.Create(ReferenceFiles.Open($"Demo/{file}"));
        List<DemoRow> rows = [];
        while (csv.Read())
            rows.Add(new(csv.Headers.ToDictionary(name => name, csv.GetString)));
        return rows;
    }

    private static decimal? Parse(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
