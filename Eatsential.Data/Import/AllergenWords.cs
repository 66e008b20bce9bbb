using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CsvHelper;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Reference;

namespace Eatsential.Data.Import;

/// <summary>
/// The words menus use for allergens in columns of their own. A closed list: a word that is not in it is reported and
/// never matched to a similar one.
/// </summary>
public sealed partial class AllergenWords
{
    private static readonly FrozenSet<string> NoneWords = FrozenSet.ToFrozenSet(
        ["none", "no allergens", "no listed allergens", "no known allergens", "none listed", "nil"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly FrozenDictionary<string, string[]> slugs;

    /// <param name="tree">Every allergen's own name and slug are words for it.</param>
    /// <param name="words">Further words, each with the slugs it stands for.</param>
    public AllergenWords(AllergenTree tree, IEnumerable<(string Word, string[] Slugs)> words)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Tree = tree;
        Slugs = tree.All.Select(a => KeyValuePair.Create(a.Slug, a.Name)).ToList();
        slugs = words
            .Concat(tree.All.Select(a => (a.Name, new[] { a.Slug })))
            .Concat(tree.All.Select(a => (a.Slug, new[] { a.Slug })))
            .DistinctBy(w => w.Item1.ToLowerInvariant())
            .ToFrozenDictionary(w => w.Item1, w => w.Item2, StringComparer.OrdinalIgnoreCase);
    }

    public AllergenTree Tree { get; }

    /// <summary>Every allergen with its name, in the vocabulary's order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Slugs { get; }

    /// <summary>The list the product ships.</summary>
    public static AllergenWords Standard { get; } = Load();

    /// <summary>The allergens a word stands for; "gluten" stands for every cereal that may be meant. Null: not known.</summary>
    public IReadOnlyList<string>? Find(string word) => slugs.GetValueOrDefault(word.Trim());

    /// <summary>A list of allergens as a menu writes it: "Milk, Soya", "Milk|Egg", "Gluten (wheat, barley)", "None".</summary>
    public AllergenList Read(string text)
    {
        text = Lead().Replace(text.Trim(), "").TrimEnd('.', ' ');
        if (CellText.IsUnknown(text))
            return AllergenList.NotStated;
        if (NoneWords.Contains(text))
            return AllergenList.None;

        var found = new SortedSet<string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        // A group with its members in brackets names the members alone, as long as each of them is known.
        var rest = Bracketed()
            .Replace(
                text,
                match =>
                {
                    var members = Split(match.Groups["members"].Value);
                    if (
                        Find(match.Groups["group"].Value) is null
                        || !members.All(m => Find(m) is not null)
                    )
                        return $"{match.Groups["group"].Value}|{match.Groups["members"].Value}";
                    foreach (var member in members)
                        found.UnionWith(Find(member)!);
                    return "|";
                }
            );
        foreach (var word in Whole(rest))
        {
            if (Find(word) is { } allergens)
                found.UnionWith(allergens);
            else
                unknown.Add(word);
        }
        return new([.. found], unknown, IsStated: true);
    }

    /// <summary>Cut at "and" only where the words are none as they stand: "sulphur dioxide and sulphites".</summary>
    private IEnumerable<string> Whole(string text) =>
        Commas()
            .Split(text)
            .Select(w => w.Trim(' ', '.', '*'))
            .Where(w => w.Length > 0)
            .SelectMany(w => Find(w) is null ? Split(w) : [w]);

    private static List<string> Split(string text) =>
        [.. Separators().Split(text).Select(w => w.Trim(' ', '.', '*')).Where(w => w.Length > 0)];

    private static AllergenWords Load()
    {
        var tree = new AllergenTree([
            .. ReferenceFiles
                .ReadJson<AllergenEntry>("allergens.json")
                .Select(a => new Allergen(a.Bit, a.Slug, a.Name, a.Parent)),
        ]);
        using var csv = CsvReader.Create(ReferenceFiles.Open("Import/allergen-words.csv"));
        var words = new List<(string, string[])>();
        while (csv.Read())
        {
            var allergens = csv.GetString("allergens").Split('|');
            words.AddRange(csv.GetString("words").Split(';').Select(w => (w, allergens)));
        }
        return new(tree, words);
    }

    [GeneratedRegex(
        @"\A(?:may )?contains?(?: traces of)?\s*:?\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?<group>[^|,;\r\n()\[\]]+?)\s*[(\[](?<members>[^()\[\]]*)[)\]]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[|,;\r\n]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commas();

    [GeneratedRegex(
        @"[|,;/&\r\n]+|\band\b|\bor\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Separators();

    private sealed record AllergenEntry(int Bit, string Slug, string Name, string? Parent);
}
