namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Answers what a stretch of a statement names, without walking it: brackets may nest ten thousand deep.</summary>
internal sealed class StatedTerms
{
    private static readonly HashSet<string> Staples = Words.Set(
        "sugar salt water syrup oil acid vinegar flavor flavoring color emulsifier preservative starch yeast "
            + "dextrose maltodextrin stabilizer juice gum thickener fat"
    );
    private static readonly HashSet<string> Flours = Words.Set(
        "flour starch meal cornflour cornstarch cornmeal masa polenta tapioca cassava buckwheat quinoa millet sorghum "
            + "teff amaranth oat rye barley arrowroot"
    );
    private static readonly HashSet<string> Grains = Words.Set(
        "rice corn maize lentil chickpea pea bean potato cauliflower"
    );

    // What these are wrapped in is no part of a description of what is in them.
    private static readonly HashSet<string> Wrapped = Words.Set(
        "burrito wrap sandwich pie sub roll burger pizza toastie pasty samosa dumpling fajita enchilada"
    );

    // Sold with the bread and without: a list that names no bread is the meat's own.
    private static readonly HashSet<string> Unwrapped = Words.Set("dog hotdog hamburger gyro");

    private const int LongestName = 8;

    private readonly List<int> _terms = [];
    private readonly Dictionary<string, List<int>> _called = new(StringComparer.Ordinal);
    private readonly List<int> _staples = [];
    private readonly List<int> _flours = [];
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<string, List<int>> _naming = new(StringComparer.Ordinal);

    public StatedTerms(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<TermMatch> matches,
        Vocabulary vocabulary
    )
    {
        _tokens = tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Staples.Contains(tokens[i].Word))
                _staples.Add(i);
            if (Flours.Contains(tokens[i].Word))
                _flours.Add(i);
        }
        foreach (var match in matches.Where(m => m.Term.Basis != TermBasis.Denies))
        {
            _terms.Add(match.Start);
            At(_called, match.Term.Name).Add(match.Start);
            if (match.Term.Basis != TermBasis.Named)
                continue;
            var slugs = match.Term.Allergens.SelectMany(a => vocabulary.SelfAndGroups(a.Allergen));
            foreach (var slug in slugs.Distinct())
                At(_naming, slug).Add(match.Start);
        }
    }

    /// <summary>Whether any known ingredient stands between the two tokens.</summary>
    public bool AnyIn(int start, int end) => AnyIn(_terms, start, end);

    /// <summary>Whether a word that always means the allergen, or a species of it, stands there.</summary>
    public bool NamesIn(string allergen, int start, int end) =>
        _naming.TryGetValue(allergen, out var starts) && AnyIn(starts, start, end);

    public bool CallsIn(IngredientTerm term, int start, int end) =>
        _called.TryGetValue(term.Name, out var starts) && AnyIn(starts, start, end);

    /// <summary>
    /// Whether the list could be the whole recipe and not a menu's description of a dish ("Pizza: tomato, olives"):
    /// it has something plain like water or oil in it, and for a cereal's food something to make it of.
    /// </summary>
    public bool IsRecipe(TermMatch match, string allergen, int start, int end)
    {
        if (
            match.Term.Basis != TermBasis.Recipe
            || Unwrapped.Contains(_tokens[match.End - 1].Word)
            || allergen is not ("wheat" or "rye" or "barley" or "oats")
        )
            return AnyIn(_staples, start, end);
        return AnyIn(_flours, start, end)
            || (!Wrapped.Contains(_tokens[match.End - 1].Word) && BeginsWithGrain(start, end));
    }

    private bool BeginsWithGrain(int start, int end)
    {
        for (var i = start; i < end && i < start + LongestName && !_tokens[i].IsBreak; i++)
        {
            if (Grains.Contains(_tokens[i].Word))
                return true;
        }
        return false;
    }

    private static List<int> At(Dictionary<string, List<int>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var starts))
            lists[key] = starts = [];
        return starts;
    }

    private static bool AnyIn(List<int> starts, int start, int end)
    {
        var index = starts.BinarySearch(start);
        index = index < 0 ? ~index : index;
        return index < starts.Count && starts[index] < end;
    }
}
