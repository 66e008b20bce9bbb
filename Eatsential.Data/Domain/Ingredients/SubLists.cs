namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Where the brackets or the colon behind a name list what it is made of.</summary>
internal sealed class SubLists
{
    // Bounds the look back in a text without any punctuation.
    private const int LongestName = 24;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly int[] _closing;
    private readonly int[] _opening;
    private readonly int[] _nextBreak;
    private readonly int[] _nextComma;
    private readonly int[] _nextStop;

    public SubLists(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _closing = new int[tokens.Count];
        _opening = new int[tokens.Count];
        Array.Fill(_opening, -1);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (open.Count > 0)
                _opening[i] = open.Peek();
            if (tokens[i].Is(TokenKind.Open))
                open.Push(i);
            else if (tokens[i].Is(TokenKind.Close) && open.Count > 0)
                _closing[open.Pop()] = i;
        }
        foreach (var unclosed in open)
            _closing[unclosed] = tokens.Count;
        _nextBreak = Next(t => t.IsBreak);
        _nextComma = Next(t => t.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Close);
        _nextStop = Next(t => t.Is(TokenKind.Stop));
    }

    /// <summary>The bracket that token <paramref name="at"/> stands directly in, or -1.</summary>
    public int Opening(int at) => _opening[at];

    /// <summary>The first token of the name that <paramref name="at"/> belongs to.</summary>
    public int NameStart(int at)
    {
        for (var i = 0; i < LongestName && at > 0 && !_tokens[at - 1].IsBreak; i++)
            at--;
        return at;
    }

    /// <summary>The tokens that say what the name ending before <paramref name="end"/> is made of, empty if none do.</summary>
    public (int Start, int End) Of(int end)
    {
        var at = end >= _tokens.Count ? _tokens.Count : _nextBreak[end];
        var nameEnd = at;
        while (at < _tokens.Count && _tokens[at].Is(TokenKind.Open))
        {
            var close = _closing[at];
            // "Brownie (ve): sugar, …", "Roll (8 pcs): …": the brackets qualify the name, the list is behind the colon.
            var isQualified = close + 1 < _tokens.Count && _tokens[close + 1].Is(TokenKind.Colon);
            if (!isQualified && HasWords(at + 1, close))
                return (at + 1, close);
            at = close + 1;
        }
        if (at >= _tokens.Count || !_tokens[at].Is(TokenKind.Colon) || at + 1 >= _tokens.Count)
            return (0, 0);
        if (at == 0)
            return (0, 0);
        var name = NameStart(nameEnd);
        var isComponent =
            (name == 0 || _tokens[name - 1].Is(TokenKind.Stop))
            && !LabelWords.NamesTask(_tokens[Math.Max(nameEnd, 1) - 1]);
        return (at + 1, isComponent ? EndOfComponent(at) : _nextComma[at + 1]);
    }

    /// <summary>The sentence's end, or the bracket's that the colon stands in.</summary>
    private int EndOfComponent(int colon) =>
        _opening[colon] is var opening and >= 0
            ? Math.Min(_nextStop[colon + 1], _closing[opening])
            : _nextStop[colon + 1];

    private bool HasWords(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].Is(TokenKind.Word))
                return true;
        }
        return false;
    }

    private int[] Next(Func<Token, bool> wanted)
    {
        var next = new int[_tokens.Count];
        var found = _tokens.Count;
        for (var i = _tokens.Count - 1; i >= 0; i--)
        {
            if (wanted(_tokens[i]))
                found = i;
            next[i] = found;
        }
        return next;
    }
}
