namespace Eatsential.Data.Domain.Ingredients;

/// <summary>The named ingredients that no entry of the vocabulary explains.</summary>
internal static class UnrecognisedIngredients
{
    public static IReadOnlyList<StatementIngredient> Of(
        IReadOnlyList<StatementIngredient> ingredients,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<TermMatch> matches,
        Vocabulary vocabulary
    )
    {
        var isExplained = new bool[tokens.Count];
        foreach (var match in matches)
        {
            for (var i = match.Start; i < match.End; i++)
                isExplained[i] = true;
        }
        var unrecognised = new List<StatementIngredient>();
        var at = 0;
        foreach (var leaf in Leaves(ingredients))
        {
            while (at < tokens.Count && tokens[at].Span.Start < leaf.Span.Start)
                at++;
            var last = -1;
            for (; at < tokens.Count && tokens[at].Span.End <= leaf.Span.End; at++)
            {
                if (tokens[at].Is(TokenKind.Word) && tokens[at].Word.Length > 2)
                    last = at;
            }
            // English puts the noun last: "Zorb milk" is some milk, "milk zorb" is not known.
            if (last >= 0 && !isExplained[last] && !vocabulary.Knows(tokens[last].Word))
                unrecognised.Add(leaf);
        }
        return unrecognised;
    }

    private static IEnumerable<StatementIngredient> Leaves(
        IEnumerable<StatementIngredient> ingredients
    ) => ingredients.SelectMany(i => i.Children.Count == 0 ? [i] : Leaves(i.Children));
}
