namespace Eatsential.Data.Domain.Ingredients;

/// <summary>A term found at the tokens from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal sealed record TermMatch(int Start, int End, IngredientTerm Term)
{
    /// <summary>Allergens that the words around it rule out.</summary>
    public HashSet<string> RuledOut { get; } = new(StringComparer.Ordinal);

    public static IReadOnlyList<TermMatch> All(IReadOnlyList<Token> tokens, Vocabulary vocabulary)
    {
        var words = tokens.Select(t => t.Word).ToList();
        var matches = new List<TermMatch>();
        for (var i = 0; i < words.Count; )
        {
            var (end, term) = words[i].Length == 0 ? (i, null) : vocabulary.Longest(words, i);
            if (term is null)
            {
                i++;
                continue;
            }
            end = WithoutCuttingTrap(words, i, end, term, vocabulary, out term);
            matches.Add(new TermMatch(i, end, term));
            i = end;
        }
        return matches;
    }

    /// <summary>
    /// "Whole grain rice" must not leave "flour" alone when "rice flour" is a plain phrase as well: the first gives way.
    /// </summary>
    private static int WithoutCuttingTrap(
        List<string> words,
        int start,
        int end,
        IngredientTerm first,
        Vocabulary vocabulary,
        out IngredientTerm term
    )
    {
        term = first;
        if (first.Basis != TermBasis.Plain)
            return end;
        for (var later = start + 1; later < end; later++)
        {
            var (laterEnd, laterTerm) = vocabulary.Longest(words, later);
            if (laterTerm?.Basis != TermBasis.Plain || laterEnd <= end)
                continue;
            var (shorterEnd, shorter) = vocabulary.Longest(words.GetRange(start, later - start), 0);
            if (shorter is null)
                return end;
            term = shorter;
            return start + shorterEnd;
        }
        return end;
    }
}
