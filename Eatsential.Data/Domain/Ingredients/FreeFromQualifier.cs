namespace Eatsential.Data.Domain.Ingredients;

/// <summary>What "milk-free" takes from the name it stands in: "milk-free chocolate", "chocolate (milk free)".</summary>
internal sealed class FreeFromQualifier(
    IReadOnlyList<Token> tokens,
    TermMatch?[] startingAt,
    Vocabulary vocabulary
)
{
    // Names are shorter; the bound keeps a text without punctuation from being walked again and again.
    private const int Reach = 12;

    private static readonly HashSet<string> Boundaries = Words.Set(
        "and or nor with in on plus without from"
    );
    private static readonly HashSet<string> NotStoppedByGlutenFree = new(StringComparer.Ordinal)
    {
        "oats",
    };

    /// <summary>Takes allergens from the name the qualifier stands in, or from the one its brackets follow.</summary>
    public void Apply(int start, int end, IEnumerable<string> allergens, bool isGluten)
    {
        var ruledOut = allergens.ToList();
        var last = end;
        while (
            last < end + Reach
            && last < tokens.Count
            && !tokens[last].IsBreak
            && !Boundaries.Contains(tokens[last].Word)
        )
            last = EndOfName(last);
        RuleOut(end, last, ruledOut, isGluten);
        if (last < tokens.Count && last == end && !tokens[end].IsBreak)
            return;
        // Nothing follows: "gnocchi (gluten free)", "gnocchi gluten free".
        if (last == end)
            RuleOutBefore(
                start > 0 && tokens[start - 1].Is(TokenKind.Open) ? start - 1 : start,
                ruledOut,
                isGluten
            );
    }

    /// <summary>"Salt and pepper prawns" is one name; "bagel with cream cheese" is two things.</summary>
    private int EndOfName(int at)
    {
        if (startingAt[at] is not { } match)
            return at + 1;
        for (var i = at; i < match.End; i++)
        {
            if (tokens[i].Word != "and" && Boundaries.Contains(tokens[i].Word))
                return at + 1;
        }
        return match.End;
    }

    private void RuleOutBefore(int end, List<string> allergens, bool isGluten)
    {
        var first = end;
        while (
            first > end - Reach
            && first > 0
            && !tokens[first - 1].IsBreak
            && !Boundaries.Contains(tokens[first - 1].Word)
        )
            first--;
        RuleOut(first, end, allergens, isGluten);
    }

    private void RuleOut(int first, int last, List<string> allergens, bool isGluten)
    {
        for (var i = first; i < last; i++)
        {
            if (startingAt[i] is not { } match || match.End > last)
                continue;
            foreach (var carried in match.Term.Allergens)
            {
                var allergen = carried.Allergen;
                if (!allergens.Exists(a => vocabulary.IsOrIsUnder(allergen, a)))
                    continue;
                // Gluten-free bread has no wheat flour; gluten-free oats and gluten-free wheat starch are what they say.
                if (
                    !isGluten
                    || (match.Term.IsUsual(carried) && !NotStoppedByGlutenFree.Contains(allergen))
                )
                    match.RuledOut.Add(allergen);
            }
        }
    }
}
