namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// Mends words that a narrow column or a scan broke: "but-" at a line's end, "M I L K", "choco late". Pieces are joined
/// only where the whole is a word of the vocabulary and a piece is none.
/// </summary>
internal static class BrokenWords
{
    /// <summary>Stands in a token's word where a hyphen ended the line.</summary>
    public const char Hyphen = '-';

    private const int FewestLetters = 3;
    private const int ShortestWhole = 5;
    private const int LongestWhole = 24;

    /// <param name="isKnown">Whether a word means anything.</param>
    /// <param name="isTerm">Whether it names an ingredient.</param>
    public static List<Token> Mend(
        IReadOnlyList<Token> tokens,
        Func<string, bool> isKnown,
        Func<string, bool> isTerm
    )
    {
        var mended = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            var token = tokens[i];
            if (token.Is(TokenKind.Word) && token.Word.Contains(Hyphen, StringComparison.Ordinal))
            {
                AddHyphenated(mended, token, isTerm);
                i++;
                continue;
            }
            var letters = SpacedOut(tokens, i);
            var end = letters > 0 ? i + letters : InTwo(tokens, i, isKnown, isTerm);
            if (end > i && (letters is 0 or <= LongestWhole) && isTerm(Whole(tokens, i, end)))
                mended.Add(Joined(tokens, i, end));
            else
                mended.AddRange(tokens.Skip(i).Take(Math.Max(letters, 1)));
            i = Math.Max(end, i + 1);
        }
        return mended;
    }

    private static void AddHyphenated(List<Token> mended, Token token, Func<string, bool> isTerm)
    {
        var pieces = token.Word.Split(Hyphen);
        var whole = Words.Stem(string.Concat(pieces));
        if (isTerm(whole))
            mended.Add(token with { Word = whole });
        else
            mended.AddRange(pieces.Select(p => token with { Word = Words.Stem(p) }));
    }

    /// <summary>How many single letters stand in a row here, 0 where they are too few to spell a word.</summary>
    private static int SpacedOut(IReadOnlyList<Token> tokens, int at)
    {
        var end = at;
        while (
            end < tokens.Count
            && tokens[end] is { Kind: TokenKind.Word, Word.Length: 1 }
            && (end == at || Touches(tokens[end - 1], tokens[end]))
        )
            end++;
        return end - at >= FewestLetters ? end - at : 0;
    }

    private static int InTwo(
        IReadOnlyList<Token> tokens,
        int at,
        Func<string, bool> isKnown,
        Func<string, bool> isTerm
    )
    {
        if (at + 1 >= tokens.Count)
            return at;
        var (first, second) = (tokens[at], tokens[at + 1]);
        var isBroken =
            first.Is(TokenKind.Word)
            && second.Is(TokenKind.Word)
            && Touches(first, second)
            && first.Word.Length + second.Word.Length is >= ShortestWhole and <= LongestWhole
            && !(isKnown(first.Word) && isKnown(second.Word))
            && isTerm(Whole(tokens, at, at + 2));
        return isBroken ? at + 2 : at;
    }

    private static bool Touches(Token first, Token second) =>
        second.Span.Start - first.Span.End is 0 or 1;

    private static string Whole(IReadOnlyList<Token> tokens, int start, int end) =>
        Words.Stem(string.Concat(tokens.Skip(start).Take(end - start).Select(t => t.Word)));

    private static Token Joined(IReadOnlyList<Token> tokens, int start, int end)
    {
        var first = tokens[start].Span;
        var last = tokens[end - 1].Span;
        return tokens[start] with
        {
            Word = Whole(tokens, start, end),
            Span = new TextSpan(first.Start, last.End - first.Start),
        };
    }
}
