namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Answers what a stretch of a statement names, without walking it: brackets may nest ten thousand deep.</summary>
internal sealed class StatedTerms
{
    private readonly List<int> _terms = [];
    private readonly Dictionary<string, List<int>> _naming = new(StringComparer.Ordinal);

    public StatedTerms(IReadOnlyList<TermMatch> matches, Vocabulary vocabulary)
    {
        foreach (var match in matches.Where(m => m.Term.Basis != TermBasis.Denies))
        {
            _terms.Add(match.Start);
            if (match.Term.Basis != TermBasis.Named)
                continue;
            var slugs = match.Term.Allergens.SelectMany(a => vocabulary.SelfAndGroups(a.Allergen));
            foreach (var slug in slugs.Distinct())
                Naming(slug).Add(match.Start);
        }
    }

    /// <summary>Whether any known ingredient stands between the two tokens.</summary>
    public bool AnyIn(int start, int end) => AnyIn(_terms, start, end);

    /// <summary>Whether a word that always means the allergen, or a species of it, stands there.</summary>
    public bool NamesIn(string allergen, int start, int end) =>
        _naming.TryGetValue(allergen, out var starts) && AnyIn(starts, start, end);

    private List<int> Naming(string slug)
    {
        if (!_naming.TryGetValue(slug, out var starts))
            _naming[slug] = starts = [];
        return starts;
    }

    private static bool AnyIn(List<int> starts, int start, int end)
    {
        var index = starts.BinarySearch(start);
        index = index < 0 ? ~index : index;
        return index < starts.Count && starts[index] < end;
    }
}
