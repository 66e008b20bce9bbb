using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// The words of ingredient statements and what they stand for. Terms are matched word by word, the longest first,
/// so that "cocoa butter" is found before "butter".
/// </summary>
public sealed class Vocabulary
{
    private const int ShortestPart = 3;
    private const int LongestCompound = 40;

    private readonly Node _root = new();
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _compoundable = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> _byLength;
    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);

    /// <param name="terms">Phrases with what they stand for; of two equal phrases the last counts.</param>
    /// <param name="spellings">Variant → the word the terms use ("soya" → "soy").</param>
    /// <param name="fillers">English words that say nothing of what is in the food ("organic", "grilled").</param>
    /// <param name="foreign">Words that betray a statement in another language ("farine", "Zucker").</param>
    /// <exception cref="ArgumentException">A term names an allergen that is not in the tree.</exception>
    public Vocabulary(
        IEnumerable<(string Phrase, IngredientTerm Term)> terms,
        IEnumerable<(string Variant, string Word)> spellings,
        IEnumerable<string> fillers,
        IEnumerable<string> foreign,
        AllergenTree allergens
    )
    {
        Allergens = allergens;
        foreach (var (variant, word) in spellings)
            _spellings[Words.Stem(variant)] = Words.Stem(word);
        foreach (var (phrase, term) in terms)
        {
            if (
                term.Allergens.FirstOrDefault(a => allergens.Find(a.Allergen) is null).Allergen is
                { } unknown
            )
                throw new ArgumentException(
                    $"“{phrase}”: no allergen is called {unknown}.",
                    nameof(terms)
                );
            Add(Spell(phrase), term);
        }
        var english = fillers.SelectMany(Spell).ToHashSet(StringComparer.Ordinal);
        _known.UnionWith(english);
        english.UnionWith(_spellings.Values.SelectMany(word => word.Split(' ')));
        _foreign.UnionWith(foreign.SelectMany(Spell).Where(word => !english.Contains(word)));
        _byLength = _compoundable.ToLookup(word => word.Length);
    }

    public AllergenTree Allergens { get; }

    /// <summary>The entry for exactly this name, or null.</summary>
    public IngredientTerm? Find(string name)
    {
        var words = Spell(name).ToList();
        var (end, term) = Longest(words, 0);
        return end == words.Count ? term : null;
    }

    /// <summary>Whether <paramref name="slug"/> is <paramref name="group"/> or a species of it.</summary>
    public bool IsOrIsUnder(string slug, string group) => SelfAndGroups(slug).Contains(group);

    /// <summary>The outermost group: "almond" → "tree-nuts", "shrimp" → "shellfish".</summary>
    public string Group(string slug) => SelfAndGroups(slug).Last();

    internal IEnumerable<string> SelfAndGroups(string slug)
    {
        for (string? at = slug; at is not null; at = Allergens.Find(at)?.ParentSlug)
            yield return at;
    }

    internal bool Knows(string word) => _known.Contains(word);

    internal bool IsForeign(string word) => _foreign.Contains(word);

    /// <summary>The tokens with their words in the vocabulary's spelling and run-together words taken apart.</summary>
    internal IReadOnlyList<Token> Respell(IReadOnlyList<Token> tokens)
    {
        var respelled = new List<Token>(tokens.Count);
        foreach (var token in BrokenWords.Mend(tokens, IsAnyWord, NamesIngredient))
        {
            if (!token.Is(TokenKind.Word))
                respelled.Add(token);
            else
                respelled.AddRange(
                    Respelled(token.Word).Select(word => token with { Word = word })
                );
        }
        return respelled;
    }

    /// <summary>The longest term that begins at <paramref name="at"/>, and the index behind it.</summary>
    internal (int End, IngredientTerm? Term) Longest(IReadOnlyList<string> words, int at)
    {
        var node = _root;
        (int End, IngredientTerm? Term) found = (at, null);
        for (var i = at; i < words.Count && node.Next.TryGetValue(words[i], out var next); i++)
        {
            node = next;
            if (node.Term is not null)
                found = (i + 1, node.Term);
        }
        return found;
    }

    private IEnumerable<string> Spell(string phrase) =>
        Lexer
            .Tokens(phrase)
            .Where(t => t.Is(TokenKind.Word))
            .SelectMany(t => Canonical(t.Word).Split(' '));

    private string Canonical(string stem) => _spellings.GetValueOrDefault(stem, stem);

    private void Add(IEnumerable<string> words, IngredientTerm term)
    {
        var node = _root;
        foreach (var word in words)
        {
            _known.Add(word);
            if (word.Length >= ShortestPart)
                _compoundable.Add(word);
            if (!node.Next.TryGetValue(word, out var next))
                node.Next[word] = next = new Node();
            node = next;
        }
        // Spellings of one row that come to the same words keep the first as their name.
        if (!ReferenceEquals(node.Term?.Allergens, term.Allergens))
            node.Term = term;
    }

    private bool IsAnyWord(string stem) =>
        Canonical(stem) is var word
        && (
            _known.Contains(word)
            || _foreign.Contains(word)
            || word.Contains(' ', StringComparison.Ordinal)
        );

    private bool NamesIngredient(string stem) =>
        Canonical(stem) is var word && (_compoundable.Contains(word) || Parts(word) is not null);

    private IEnumerable<string> Respelled(string stem)
    {
        var word = Canonical(stem);
        if (word.Contains(' ', StringComparison.Ordinal))
            return word.Split(' ');
        if (_known.Contains(word) || _foreign.Contains(word))
            return [word];
        if (word.Contains('\uFFFD', StringComparison.Ordinal))
            return [Restored(word)];
        return Parts(word) ?? [word];
    }

    /// <summary>"wheatflour" → wheat, flour: as few known words as will cover it, or null.</summary>
    private List<string>? Parts(string word)
    {
        if (word.Length is < 2 * ShortestPart or > LongestCompound)
            return null;
        var fewest = new int[word.Length + 1];
        var cut = new int[word.Length + 1];
        Array.Fill(fewest, int.MaxValue);
        fewest[0] = 0;
        for (var end = ShortestPart; end <= word.Length; end++)
        {
            for (var start = 0; start <= end - ShortestPart; start++)
            {
                if (fewest[start] == int.MaxValue || fewest[start] + 1 >= fewest[end])
                    continue;
                if (!_compoundable.Contains(Canonical(Words.Stem(word[start..end]))))
                    continue;
                fewest[end] = fewest[start] + 1;
                cut[end] = start;
            }
        }
        if (fewest[^1] == int.MaxValue)
            return null;
        var parts = new List<string>();
        for (var end = word.Length; end > 0; end = cut[end])
            parts.Insert(0, Canonical(Words.Stem(word[cut[end]..end])));
        return parts;
    }

    /// <summary>A word that lost an accented letter ("cr�me") as the one known word that fits it.</summary>
    private string Restored(string word)
    {
        string? found = null;
        foreach (var candidate in _byLength[word.Length])
        {
            if (!Fits(word, candidate))
                continue;
            if (found is not null)
                return word;
            found = candidate;
        }
        return found ?? word;
    }

    private static bool Fits(string damaged, string candidate)
    {
        for (var i = 0; i < damaged.Length; i++)
        {
            if (damaged[i] != '\uFFFD' && damaged[i] != candidate[i])
                return false;
        }
        return true;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public IngredientTerm? Term { get; set; }
    }
}
