using CsvHelper;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Reference;

/// <summary>Reads the vocabulary of ingredient statements. How its files are written: Ingredients/README.md.</summary>
public static class IngredientVocabulary
{
    private static readonly string[] TermFiles =
    [
        "additives",
        "cereals",
        "cheeses",
        "denials",
        "dishes",
        "eggs",
        "fish",
        "milk",
        "nuts",
        "peanuts",
        "plain",
        "seeds",
        "shellfish",
        "soy",
        "traps",
        "usual",
        "vague",
    ];

    private static readonly Lazy<Vocabulary> Loaded = new(Load);

    /// <summary>Read once; safe to share.</summary>
    public static Vocabulary Current => Loaded.Value;

    private static Vocabulary Load() =>
        new(
            TermFiles.SelectMany(file => Rows($"terms.{file}.csv", Terms)),
            Rows(
                "spellings.csv",
                row => Phrases(row, "variants").Select(v => (v, row.GetString("word")))
            ),
            Rows("fillers.csv", row => Phrases(row, "words")),
            Rows("foreign.csv", row => Phrases(row, "words")),
            new AllergenTree([
                .. ReferenceFiles
                    .ReadJson<AllergenRow>("allergens.json")
                    .Select(row => new Allergen(row.Bit, row.Slug, row.Name, row.Parent)),
            ])
        );

    private static IEnumerable<(string, IngredientTerm)> Terms(CsvReader row)
    {
        TermAllergen[] carried =
        [
            .. Carried(row, "contains", Presence.Contains),
            .. Carried(row, "could_hide", Presence.CouldHide),
            .. Carried(row, "exempt", Presence.Exempt),
        ];
        var basis = row.GetString("basis") switch
        {
            "" when carried.Length == 0 => TermBasis.Plain,
            "" => TermBasis.Named,
            var name => Enum.Parse<TermBasis>(name, ignoreCase: true),
        };
        var classes = Words(row, "food_classes")
            .Aggregate(FoodClass.None, (all, name) => all | Enum.Parse<FoodClass>(name));
        var notes = row.GetString("notes");
        return Phrases(row, "term")
            .Select(phrase => (phrase, new IngredientTerm(phrase, carried, basis, classes, notes)));
    }

    private static IEnumerable<TermAllergen> Carried(
        CsvReader row,
        string column,
        Presence presence
    ) =>
        Words(row, column)
            .Select(slug => new TermAllergen(slug.TrimEnd('~'), presence, slug.EndsWith('~')));

    private static string[] Words(CsvReader row, string column) =>
        row.GetString(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Phrases(CsvReader row, string column) =>
        TermPattern.Expand(row.GetString(column));

    private static List<T> Rows<T>(string file, Func<CsvReader, IEnumerable<T>> read)
    {
        using var csv = CsvReader.Create(ReferenceFiles.Open("Ingredients/" + file));
        var rows = new List<T>();
        while (csv.Read())
            rows.AddRange(read(csv));
        return rows;
    }

    private sealed record AllergenRow(int Bit, string Slug, string Name, string? Parent);
}
