namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// Tells an allergen's oil from the allergen: "soybean oil", but also the soybean in "vegetable oil (soybean, palm)"
/// and in "soybean and/or canola oil".
/// </summary>
internal sealed class AllergenOils(IReadOnlyList<Token> tokens, SubLists subLists)
{
    private const int Reach = 6;

    private static readonly HashSet<string> Sources = Words.Set("soy soybean peanut groundnut");
    private static readonly HashSet<string> Fats = Words.Set("oil fat shortening");

    public bool IsOil(TermMatch match) =>
        match.Term.Basis == TermBasis.Oil
        || (
            match.End - match.Start == 1
            && Sources.Contains(tokens[match.Start].Word)
            && (IsInListOfOils(match.Start) || IsBeforeOil(match.End))
        );

    private bool IsInListOfOils(int at)
    {
        var opening = subLists.Opening(at);
        if (opening < 0)
            return false;
        for (var i = subLists.NameStart(opening); i < opening; i++)
        {
            if (Fats.Contains(tokens[i].Word))
                return true;
        }
        return false;
    }

    private bool IsBeforeOil(int at)
    {
        for (var i = at; i < tokens.Count && i < at + Reach; i++)
        {
            if (Fats.Contains(tokens[i].Word))
                return true;
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Slash))
                return false;
        }
        return false;
    }
}
