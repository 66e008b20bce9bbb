namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Whether enough of a statement is English for its silence to mean something.</summary>
internal static class StatementLanguage
{
    // A label in another language shares "chocolate" and a few Latin names with English, never half its words;
    // an English one borrows "jus" and "crème", never as many as a fifth of them.
    private const double FewestKnown = 0.55;
    private const double FewestKnownOfFew = 0.5;
    private const int Few = 4;
    private const double MostForeign = 0.2;

    public static bool IsEnglish(IReadOnlyList<Token> tokens, Vocabulary vocabulary)
    {
        var known = 0;
        var foreign = 0;
        var words = 0;
        foreach (var token in tokens)
        {
            if (!token.Is(TokenKind.Word) || token.Word.Length < 2)
                continue;
            words++;
            if (vocabulary.IsForeign(token.Word) || IsOtherScript(token.Word))
                foreign++;
            else if (vocabulary.Knows(token.Word) || char.IsAsciiDigit(token.Word[^1]))
                known++;
        }
        var fewest = words <= Few ? FewestKnownOfFew : FewestKnown;
        return known > 0 && known >= fewest * words && foreign < MostForeign * words;
    }

    private static bool IsOtherScript(string word) => word.Any(c => c > '\u024F' && c != '\uFFFD');
}
