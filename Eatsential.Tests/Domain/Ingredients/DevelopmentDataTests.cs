using System.Text.RegularExpressions;
using CsvHelper;
using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Xunit.Abstractions;

namespace Eatsential.Tests.Domain.Ingredients;

/// <summary>
/// Measures the derivation on real labels beside the repository, rolled up to the design's twelve names.
/// An allergen counts as found only if the reading says "contains".
/// </summary>
public partial class DevelopmentDataTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Uk_dishes_with_their_marked_allergens()
    {
        var score = new Score("UK dishes, McDonald's");
        foreach (var row in Rows("menu_uk_mcdonalds_statements.csv"))
            score.Add(row["name"], Marked(row["ingredients_text"]), Found(row["ingredients_text"]));

        score.Print(output);
        Assert.True(score is { Recall: >= 0.998, Precision: >= 0.98 });
    }

    [SkippableFact]
    public void Uk_dishes_with_a_table_of_allergens()
    {
        var score = new Score("UK dishes, Costa");
        foreach (
            var row in Rows("menu_uk_costa_greggs.csv").Where(r => r["ingredients_text"].Length > 0)
        )
            score.Add(row["name"], Names(row["contains"]), Found(row["ingredients_text"]));

        score.Print(output);
        Assert.True(score is { Recall: >= 0.998, Precision: >= 0.98 });
    }

    /// <summary>
    /// The line "Contains: …" at the end of a US label against what the list before it says. Whole labels without
    /// such a line say nothing of what is absent.
    /// </summary>
    [SkippableFact]
    public void Us_labels_with_a_contains_line()
    {
        var score = new Score("US labels, Contains line");
        foreach (var row in Rows("usda_branded_statements.csv"))
        {
            var line = ContainsLine().Match(row["ingredients_text"]);
            if (!line.Success)
                continue;
            var list = row["ingredients_text"][..line.Index];
            score.Add(row["product_name"], Found(line.Value), Found(list));
        }

        score.Print(output);
        Assert.True(score is { Recall: >= 0.995, Precision: >= 0.97 });
    }

    /// <summary>
    /// Open Food Facts tags what its contributors marked, so only recall can be read off it, and only where the
    /// statement was not cut short.
    /// </summary>
    [SkippableFact]
    public void Us_labels_with_tagged_allergens()
    {
        var score = new Score("US labels, tagged");
        foreach (var row in Rows("off_products_en.csv").Where(r => r["contains"].Length > 0))
        {
            if (IsWhole(row["ingredients_text"]))
                score.Add(
                    row["product_name"],
                    Names(row["contains"]),
                    Found(row["ingredients_text"])
                );
        }

        score.Print(output);
        Assert.True(score.Recall >= 0.995);
    }

    [SkippableFact]
    public void Ingredient_names()
    {
        var known = new Score("Ingredient names");
        var alarms = new Score("Names that carry none");
        foreach (var row in Rows("off_ingredient_terms_sample.csv"))
        {
            if (row["expected"] == "contains")
                known.Add(row["name"], Names(row["contains"]), Found(row["name"]));
            else
                alarms.Add(row["name"], [], Found(row["name"]));
        }

        known.Print(output);
        alarms.Print(output);
        Assert.True(known.Recall >= 0.95);
        Assert.True(alarms.AlarmRate <= 0.05);
    }

    [SkippableFact]
    public void Every_statement_is_recognised_as_English()
    {
        var statements = Rows("usda_branded_statements.csv")
            .Concat(Rows("off_products_en.csv"))
            .ToList();
        var refused = statements.Where(r => !Reading.Of(r["ingredients_text"]).IsAssessed).ToList();

        foreach (var row in refused)
            output.WriteLine(row["ingredients_text"]);
        Assert.True(refused.Count <= 0.005 * statements.Count);
    }

    // The export cut many statements off, mostly at 255 bytes.
    private static bool IsWhole(string text) =>
        text.Length is not (254 or 255) && text.Count(c => c == '(') == text.Count(c => c == ')');

    private static HashSet<string> Found(string text) =>
        Reading.DesignNames(Reading.Of(text), Presence.Contains);

    private static HashSet<string> Names(string cell) =>
        [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The words in capitals behind "Allergen Ingredient:", read one by one so as not to ask the reader under test.</summary>
    private static HashSet<string> Marked(string text) =>
        [
            .. Marks()
                .Matches(text)
                .SelectMany(mark => Capitals().Matches(mark.Groups[1].Value))
                .Select(word => MarkNames.GetValueOrDefault(word.Value))
                .OfType<string>(),
        ];

    private static readonly Dictionary<string, string> MarkNames = new(StringComparer.Ordinal)
    {
        ["WHEAT"] = "Wheat",
        ["MILK"] = "Milk",
        ["EGG"] = "Eggs",
        ["SOYA"] = "Soy",
        ["SESAME"] = "Sesame",
        ["MUSTARD"] = "Mustard",
        ["CELERY"] = "Celery",
        ["FISH"] = "Fish",
        ["HOKI"] = "Fish",
        ["POLLOCK"] = "Fish",
        ["ALMONDS"] = "Tree Nuts",
        ["HAZELNUTS"] = "Tree Nuts",
        ["PEANUTS"] = "Peanuts",
    };

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var path = Path.Combine(RepositoryRoot.SharedData, file);
        Skip.IfNot(File.Exists(path), $"{file} is not on this machine.");
        using var csv = CsvReader.Create(File.OpenRead(path));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(name => name, csv.GetString));
        return rows;
    }

    [GeneratedRegex(@"(?i)\bcontains:[a-z,\s]+\.?\s*$")]
    private static partial Regex ContainsLine();

    [GeneratedRegex("Allergen Ingredient:?([^,;:()]*)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b[A-Z]{3,}\b")]
    private static partial Regex Capitals();

    private sealed class Score(string title)
    {
        private readonly List<string> _errors = [];
        private int _rows;
        private int _alarms;
        private int _found;
        private int _missed;
        private int _invented;

        public double Recall => Share(_found, _missed);

        public double Precision => Share(_found, _invented);

        /// <summary>Share of the rows with an allergen that is not declared.</summary>
        public double AlarmRate => _rows == 0 ? 0 : (double)_alarms / _rows;

        public void Add(string name, HashSet<string> declared, HashSet<string> found)
        {
            _rows++;
            _found += declared.Count(found.Contains);
            var missed = declared.Except(found).ToList();
            var invented = found.Except(declared).ToList();
            _missed += missed.Count;
            _invented += invented.Count;
            _alarms += invented.Count > 0 ? 1 : 0;
            if (missed.Count + invented.Count > 0)
                _errors.Add(
                    $"  {name}: missed [{string.Join(' ', missed)}] undeclared [{string.Join(' ', invented)}]"
                );
        }

        public void Print(ITestOutputHelper output)
        {
            output.WriteLine(
                FormattableString.Invariant(
                    $"{title}: {_rows} rows, {_found} found, recall {Recall:P2}, precision {Precision:P2}, alarms {AlarmRate:P2}"
                )
            );
            _errors.ForEach(output.WriteLine);
        }

        private static double Share(int right, int wrong) =>
            right + wrong == 0 ? 1 : (double)right / (right + wrong);
    }
}
