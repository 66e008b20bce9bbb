using CsvHelper;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Reference;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Domain.Ingredients;

/// <summary>
/// Names and dishes labelled by hand before the vocabulary was asked. What they hold is a share, not each row: a
/// vocabulary grown to pass every row would say nothing of the next name.
/// </summary>
public class LabelledNamesTests
{
    [Fact]
    public void Names_that_carry_an_allergen_are_recognised()
    {
        var names = Rows("names.csv", "contains", "names")
            .SelectMany(row => row[1].Split("; ").Select(name => (Name: name, Allergen: row[0])))
            .ToList();
        var missed = names.Where(n => !Found(n.Name).Contains(n.Allergen)).ToList();

        Assert.True(missed.Count <= 0.005 * names.Count, string.Join(", ", missed));
    }

    [Fact]
    public void Names_that_only_sound_like_one_raise_no_alarm()
    {
        var names = Rows("traps.csv", "names").SelectMany(row => row[0].Split("; ")).ToList();
        var alarms = names
            .Where(name => Found(name).Overlaps(Counted))
            .Select(name => $"{name}: {string.Join(' ', Found(name))}")
            .ToList();

        Assert.True(alarms.Count <= 0.02 * names.Count, string.Join(", ", alarms));
    }

    [Theory]
    [InlineData("dishes.csv", "dish")]
    [InlineData("labels.csv", "label")]
    public void Dishes_of_a_british_menu_and_labels_of_an_american_shop(string file, string text)
    {
        var (found, missed, invented, empty, alarms) = Read(file, text);

        Assert.True(missed.Count <= 0.002 * found, string.Join("; ", missed));
        Assert.True(invented.Count <= 0.02 * found, string.Join("; ", invented));
        Assert.True(alarms.Count <= 0.02 * empty, string.Join("; ", alarms));
    }

    /// <summary>
    /// Warnings in as many words as people could think of. What is in the dish is never taken for a warning; that a warning
    /// is taken for what is in the dish costs a needless one.
    /// </summary>
    [Fact]
    public void However_a_warning_is_worded_it_hides_no_ingredient()
    {
        var (found, missed, invented, _, _) = Read("warnings.csv", "statement");

        Assert.Empty(missed);
        Assert.True(
            invented.Count <= 0.35 * found,
            $"{invented.Count} of {found}: " + string.Join("; ", invented)
        );
    }

    private static (
        int Found,
        List<string> Missed,
        List<string> Invented,
        int Empty,
        List<string> Alarms
    ) Read(string file, string text)
    {
        var (found, missed, invented) = (0, new List<string>(), new List<string>());
        var (empty, alarms) = (0, new List<string>());
        foreach (var row in Rows(file, "contains", "may_contain", text))
        {
            var declared = row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var contains = Found(row[2]);
            found += declared.Count(contains.Contains);
            missed.AddRange(declared.Except(contains).Select(a => $"{a} in {row[2]}"));
            contains.IntersectWith(Counted);
            invented.AddRange(contains.Except(declared).Select(a => $"{a} in {row[2]}"));
            if (declared.Count == 0)
                empty++;
            if (declared.Count == 0 && contains.Count > 0)
                alarms.Add(row[2]);
            var warned = Found(row[2], Presence.MayContain);
            warned.UnionWith(Found(row[2]));
            Assert.Subset(
                warned,
                row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet()
            );
        }
        return (found, missed, invented, empty, alarms);
    }

    [Fact]
    public void A_statement_in_another_language_is_never_assessed()
    {
        var assessed = Rows("foreign.csv", "statement")
            .Where(row => Reading.Of(row[0]).IsAssessed)
            .Select(row => row[0]);

        Assert.Empty(assessed);
    }

    private static readonly HashSet<string> Counted =
    [
        "peanuts",
        "tree-nuts",
        "milk",
        "eggs",
        "wheat",
        "soy",
        "fish",
        "shellfish",
        "sesame",
        "mustard",
        "celery",
        "lupin",
    ];

    /// <summary>The groups of what the text is read to contain.</summary>
    private static HashSet<string> Found(string text, Presence presence = Presence.Contains) =>
        [.. Reading.Of(text).Allergens(presence).Select(Group)];

    private static string Group(string slug) => IngredientVocabulary.Current.Group(slug);

    private static List<string[]> Rows(string file, params string[] columns)
    {
        var path = Path.Combine(
            RepositoryRoot.Path,
            "Eatsential.Tests/Domain/Ingredients/Labelled",
            file
        );
        using var csv = CsvReader.Create(File.OpenRead(path));
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(Array.ConvertAll(columns, csv.GetString));
        return rows;
    }
}
