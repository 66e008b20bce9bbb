using System.Globalization;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Cuts a statement into words and the punctuation that carries meaning on labels.</summary>
internal sealed class Lexer
{
    private readonly CleanText _text;
    private readonly List<Token> _tokens = [];
    private readonly bool _lineIsItem;
    private readonly string _given;
    private int _at;
    private bool _followsOpenLine;

    private Lexer(string given)
    {
        _given = given;
        var text = _text = CleanText.Of(given);
        var characters = text.Characters;
        _lineIsItem = characters.Count(c => c == '\n') >= characters.Count(c => c is ',' or ';');
    }

    public static IReadOnlyList<Token> Tokens(string text)
    {
        var lexer = new Lexer(text);
        while (lexer._at < lexer._text.Length)
            lexer.Take();
        return lexer._tokens;
    }

    private char Here => _text.Characters[_at];

    private char Peek(int ahead = 1) =>
        _at + ahead >= 0 && _at + ahead < _text.Length ? _text.Characters[_at + ahead] : '\0';

    private static bool IsWordCharacter(char c) => char.IsLetter(c) || c == '\uFFFD';

    private void Take()
    {
        var c = Here;
        if (IsWordCharacter(c))
            TakeWord();
        else if (char.IsAsciiDigit(c))
            TakeNumber();
        else
            TakePunctuation(c);
    }

    private void TakeWord()
    {
        var start = _at;
        while (_at < _text.Length && IsWordCharacter(Here))
            _at++;
        if ((_at - start == 1 && _text.Characters[start] == 'e') || Is("ins", start, _at))
        {
            if (TakeAdditiveNumber(start))
                return;
        }
        if (Is("so", start, _at) && _at < _text.Length && Here == '2')
        {
            Add(TokenKind.Word, "so2", start, ++_at);
            return;
        }
        if (BrokenWordEnd() is { } end)
        {
            var first = _text.Characters[start.._at];
            var rest = end.Start;
            _at = end.End;
            Add(
                TokenKind.Word,
                first + BrokenWords.Hyphen + _text.Characters[rest.._at],
                start,
                _at
            );
            return;
        }
        var word = _text.Characters[start.._at];
        if (
            word == "w"
            && _at < _text.Length
            && Here == '/'
            && Peek() == 'o'
            && !IsWordCharacter(Peek(2))
        )
        {
            _at += 2;
            Add(TokenKind.Word, "without", start, _at);
            return;
        }
        if (_at < _text.Length && Here == '\'')
        {
            if (Peek() == 's' && !IsWordCharacter(Peek(2)))
            {
                Add(TokenKind.Word, Words.Stem(word), start, _at);
                _at += 2;
                return;
            }
            if (Peek() == 't' && word[^1] == 'n' && !IsWordCharacter(Peek(2)))
            {
                Add(TokenKind.Word, Words.Stem(word[..^1]), start, _at);
                Add(TokenKind.Word, "not", start, _at + 2);
                _at += 2;
                return;
            }
        }
        // "Egg-less" is "egg-free", and "2 % or less" is not.
        if (Is("less", start, _at) && start > 0 && _text.Characters[start - 1] == '-')
            word = "free";
        Add(TokenKind.Word, Words.Stem(word), start, _at);
    }

    /// <summary>"but-", a line end, "ter": where the rest of the word stands.</summary>
    private (int Start, int End)? BrokenWordEnd()
    {
        if (_at >= _text.Length || Here != '-')
            return null;
        var start = _at + 1;
        var breaks = false;
        while (start < _text.Length && char.IsWhiteSpace(_text.Characters[start]))
            breaks |= _text.Characters[start++] == '\n';
        var end = start;
        while (end < _text.Length && IsWordCharacter(_text.Characters[end]))
            end++;
        return breaks && end > start ? (start, end) : null;
    }

    private bool Is(string word, int start, int end) =>
        end - start == word.Length
        && string.CompareOrdinal(_text.Characters, start, word, 0, word.Length) == 0;

    /// <summary>"E 322", "E-322(i)", "INS 322" are one word: e322.</summary>
    private bool TakeAdditiveNumber(int start)
    {
        var digits = _at;
        if (digits < _text.Length && _text.Characters[digits] is ' ' or '-')
            digits++;
        var end = digits;
        while (end < _text.Length && char.IsAsciiDigit(_text.Characters[end]))
            end++;
        if (end - digits is < 3 or > 4)
            return false;
        var number = _text.Characters[digits..end];
        if (
            end < _text.Length
            && _text.Characters[end] is >= 'a' and <= 'h'
            && !(end + 1 < _text.Length && IsWordCharacter(_text.Characters[end + 1]))
        )
            end++;
        _at = end;
        Add(TokenKind.Word, "e" + number, start, end);
        return true;
    }

    private void TakeNumber()
    {
        var start = _at;
        while (
            _at < _text.Length
            && (char.IsAsciiDigit(Here) || (Here is '.' or ',' && char.IsAsciiDigit(Peek())))
        )
            _at++;
        var end = _at;
        var value = Number(_text.Characters[start..end]);
        while (_at < _text.Length && Here == ' ')
            _at++;
        if (_at < _text.Length && Here == '%')
        {
            _at++;
            Add(TokenKind.Percent, "", start, _at, value);
            return;
        }
        _at = end;
        Add(TokenKind.Number, "", start, end, value);
    }

    private static decimal Number(string digits) =>
        decimal.TryParse(
            digits.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : 0;

    private void TakePunctuation(char c)
    {
        var start = _at++;
        switch (c)
        {
            case ',' or ';' or '|' or '•' or '●' or '·' or '▪' or '◦' or '‣' or '∙' or '、':
                Add(TokenKind.Comma, "", start, _at);
                break;
            case '-' when IsSpaced(start):
                Add(TokenKind.Comma, "", start, _at);
                break;
            case '?' when IsSpaced(start):
                // What is left of a bullet after a lossy conversion.
                Add(TokenKind.Comma, "", start, _at);
                break;
            case '(' or '[' or '{':
                Add(TokenKind.Open, "", start, _at);
                break;
            case ')' or ']' or '}':
                Add(TokenKind.Close, "", start, _at);
                break;
            case ':':
                Add(TokenKind.Colon, "", start, _at);
                break;
            case '/':
                Add(TokenKind.Slash, "", start, _at);
                break;
            case '&' or '+':
                Add(TokenKind.Word, "and", start, _at);
                break;
            case '!' or '?' or '。' or '>':
                Add(TokenKind.Stop, "", start, _at);
                break;
            case '.' when EndsSentence():
                Add(TokenKind.Stop, "", start, _at);
                break;
            case '\n':
                TakeLineEnd(start);
                break;
        }
    }

    private bool IsSpaced(int at) =>
        at > 0
        && char.IsWhiteSpace(_text.Characters[at - 1])
        && (at + 1 == _text.Length || char.IsWhiteSpace(_text.Characters[at + 1]));

    private bool EndsSentence() =>
        _tokens.Count == 0
        || !_tokens[^1].Is(TokenKind.Word)
        || SentenceEnds.StopEnds(_tokens[^1].Word);

    /// <summary>A line end is a comma in a list of lines, a sentence's end before a declaration, else a wrapped line.</summary>
    private void TakeLineEnd(int start)
    {
        var next = _at;
        var lines = 1;
        while (next < _text.Length && char.IsWhiteSpace(_text.Characters[next]))
        {
            if (_text.Characters[next] == '\n')
                lines++;
            next++;
        }
        var end = next;
        while (end < _text.Length && end - next < 20 && IsWordCharacter(_text.Characters[end]))
            end++;
        _at = next;
        _followsOpenLine = _tokens.Count > 0 && _tokens[^1].Is(TokenKind.Word);
        var opens = SentenceEnds.Opens(Words.Stem(_text.Characters[next..end]));
        if (lines > 1 || opens)
            Add(TokenKind.Stop, "", start, start + 1);
        else if (_lineIsItem)
            Add(TokenKind.Comma, "", start, start + 1);
    }

    private void Add(TokenKind kind, string word, int start, int end, decimal value = 0)
    {
        var span = _text.Origin(start, end);
        _tokens.Add(
            new Token(kind, word, span)
            {
                Value = value,
                FollowsOpenLine = _followsOpenLine && kind == TokenKind.Word,
                IsCapitalised =
                    span.Length > 1
                    && char.IsUpper(_given[span.Start])
                    && char.IsLower(_given[span.Start + 1]),
            }
        );
        // The line end itself may stand as a comma.
        _followsOpenLine &= kind == TokenKind.Comma;
    }
}
