namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// The ingredients of a pasted label, in its order and nesting. Brackets may be of any kind, mixed and
/// unbalanced; a component's name before a colon ("MEAT PATTY: pork, …") is the parent of what follows.
/// </summary>
public sealed class IngredientStatement
{
    // Deeper nesting is no label but an attack on whoever walks the tree; what lies deeper joins this level.
    private const int DeepestNesting = 16;

    private static readonly System.Buffers.SearchValues<char> Markup =
        System.Buffers.SearchValues.Create("<>&*_\u00AD\u200B\u200E\u200F\uFEFF\0");

    private static readonly HashSet<string> LeadingIn = Words.Set(
        "our we all also although as because due despite fried cooked prepared handled risk while"
    );

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Section[] _sections;
    private readonly Node _root = new() { Closes = Closing.Never };
    private readonly Stack<Node> _open = new();
    private int _ignoredBrackets;
    private int _nameStart = -1;
    private int _nameEnd = -1;
    private decimal? _percentage;
    private Node? _last;

    private IngredientStatement(string text, IReadOnlyList<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
        _sections = StatementSections.Of(tokens);
        _open.Push(_root);
    }

    public static IReadOnlyList<StatementIngredient> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new IngredientStatement(text, Lexer.Tokens(text)).Read();
    }

    private List<StatementIngredient> Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (
                _sections[i] != Section.Ingredient
                && _tokens[i].Kind is not (TokenKind.Open or TokenKind.Close)
            )
                continue;
            switch (_tokens[i].Kind)
            {
                case TokenKind.Percent:
                    TakePercentage(i);
                    break;
                case TokenKind.Comma:
                    EndIngredient();
                    Close(Closing.AtComma);
                    break;
                case TokenKind.Stop:
                    EndIngredient();
                    Close(Closing.AtComma);
                    Close(Closing.AtStop);
                    break;
                case TokenKind.Colon:
                    OpenLabel(i);
                    break;
                case TokenKind.Open:
                    OpenBracket();
                    break;
                case TokenKind.Close:
                    CloseBracket();
                    break;
                default:
                    if (_nameStart < 0)
                        _nameStart = i;
                    _nameEnd = i;
                    break;
            }
        }
        EndIngredient();
        return _root.Frozen();
    }

    private void TakePercentage(int at)
    {
        var value = _tokens[at].Value;
        if (value is < 0 or > 100)
            return;
        // Behind the name, in brackets or not, it is the last one's; before the name it is the next one's.
        if (_nameStart < 0 && _last is { Percentage: null })
            _last.Percentage = value;
        else
            _percentage ??= value;
    }

    private void OpenLabel(int at)
    {
        if (_nameStart < 0)
            return;
        // A label that opens a sentence names a component; one inside a list ("emulsifier: lecithin") only the next item.
        var opensSentence =
            (_nameStart == 0 || _tokens[_nameStart - 1].Kind is TokenKind.Stop)
            && !LabelWords.NamesTask(_tokens[_nameEnd]);
        var label = EndIngredient();
        if (label is null || at + 1 >= _tokens.Count || _open.Count > DeepestNesting)
            return;
        if (opensSentence && _open.Peek().Closes == Closing.AtStop)
            Close(Closing.AtStop);
        Push(label, opensSentence ? Closing.AtStop : Closing.AtComma);
    }

    private void OpenBracket()
    {
        var owner = EndIngredient() ?? _last;
        if (owner is null || _open.Count > DeepestNesting)
        {
            _ignoredBrackets++;
            return;
        }
        Push(owner, Closing.AtBracket);
    }

    private void CloseBracket()
    {
        EndIngredient();
        if (_ignoredBrackets > 0)
        {
            _ignoredBrackets--;
            return;
        }
        if (!_open.Any(n => n.Closes == Closing.AtBracket))
            return;
        while (_open.Peek().Closes != Closing.AtBracket)
            _open.Pop();
        _last = _open.Pop();
    }

    private void Push(Node node, Closing closes)
    {
        node.Closes = closes;
        _open.Push(node);
        _last = node;
    }

    private void Close(Closing closing)
    {
        while (_open.Count > 1 && _open.Peek().Closes == closing)
            _open.Pop();
        if (closing == Closing.AtComma)
            _last = null;
    }

    private Node? EndIngredient()
    {
        if (_nameStart < 0)
            return null;
        var first = _tokens[_nameStart].Span;
        var last = _tokens[_nameEnd].Span;
        var span = new TextSpan(first.Start, Math.Max(last.End, first.End) - first.Start);
        var node = new Node
        {
            Span = span,
            Name = Readable(_nameStart, _nameEnd),
            Percentage = _percentage,
        };
        var isClaim = IsClaim(_nameStart, _nameEnd) || LeadsIn(_nameStart, _nameEnd);
        _nameStart = -1;
        _percentage = null;
        if (node.Name.Length == 0 || isClaim)
            return null;
        _open.Peek().Children.Add(node);
        _last = node;
        return node;
    }

    /// <summary>"Milk-free", "no nuts", "free from egg" say what is not there.</summary>
    private bool IsClaim(int first, int last) =>
        (first < last && _tokens[last].Word == "free")
        || _tokens[first].Word is "no" or "without"
        || (
            first < last
            && _tokens[first].Word == "free"
            && _tokens[first + 1].Word is "from" or "of"
        );

    /// <summary>"Our kitchen …", "Risk of …" in front of what may be there.</summary>
    private bool LeadsIn(int first, int last) =>
        last + 1 < _tokens.Count
        && _sections[last + 1] == Section.MayContain
        && (first == 0 || _tokens[first - 1].Is(TokenKind.Stop))
        && LeadingIn.Contains(_tokens[first].Word);

    private string Readable(int first, int last)
    {
        var start = _tokens[first].Span.Start;
        var written = _text[start.._tokens[last].Span.End];
        if (written.AsSpan().IndexOfAny(Markup) < 0)
            return string.Join(
                ' ',
                written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
        var words = new List<string>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            if (!_tokens[i].Is(TokenKind.Percent))
                words.Add(_tokens[i].Span.In(_text));
        }
        return string.Join(' ', words);
    }

    private enum Closing
    {
        Never,
        AtComma,
        AtStop,
        AtBracket,
    }

    private sealed class Node
    {
        public string Name { get; init; } = "";
        public TextSpan Span { get; init; }
        public decimal? Percentage { get; set; }
        public Closing Closes { get; set; }
        public List<Node> Children { get; } = [];

        public List<StatementIngredient> Frozen() =>
            Children.ConvertAll(c => new StatementIngredient(
                c.Name,
                c.Percentage,
                c.Span,
                c.Frozen()
            ));
    }
}
