namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// Gives each token its section. A section ends with its sentence or its bracket, never later:
/// too short a may-contain costs a needless warning, too long a one hides an ingredient.
/// </summary>
internal sealed class StatementSections
{
    // A line that ends with one of these goes on.
    private static readonly HashSet<string> Joining = Words.Set(
        "and or of the a with from other contain include trace"
    );

    // Every line may be looked at, so not to the end of a text without full stops.
    private const int LineReach = 50;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly SectionPhrases _phrases;
    private readonly SharedKitchen _kitchen;
    private readonly Section[] _sections;
    private Section _current;
    private int _depth;
    private int _currentDepth;

    private StatementSections(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _phrases = new SectionPhrases(tokens);
        _kitchen = new SharedKitchen(_phrases);
        _sections = new Section[tokens.Count];
    }

    public static Section[] Of(IReadOnlyList<Token> tokens)
    {
        var sections = new StatementSections(tokens);
        sections.Read();
        return sections._sections;
    }

    private void Read()
    {
        for (var i = 0; i < _tokens.Count; )
        {
            var next = Take(i);
            for (; i < next; i++)
            {
                if (_sections[i] == Section.Ingredient)
                    _sections[i] = _current;
            }
        }
    }

    /// <summary>Decides on the token at <paramref name="at"/>; the index behind what was decided.</summary>
    private int Take(int at)
    {
        switch (_tokens[at].Kind)
        {
            case TokenKind.Stop:
                Leave();
                return at + 1;
            case TokenKind.Open:
                _depth++;
                return at + 1;
            case TokenKind.Close:
                _depth = Math.Max(0, _depth - 1);
                if (_depth < _currentDepth)
                    Leave();
                return at + 1;
            case TokenKind.Comma when _current == Section.MayContain && IngredientsResume(at + 1):
                Leave();
                return at + 1;
            case TokenKind.Word:
                return TakeWord(at);
            default:
                return at + 1;
        }
    }

    private int TakeWord(int at)
    {
        if (_current == Section.MayContain && _depth == 0 && BeginsAnotherList(at))
            Leave();
        if (MayContain(at) is var end && end > at)
        {
            Enter(Section.MayContain);
            return end;
        }
        if (_phrases.AllergenMarker(at) is var marker && marker > at)
            return Mark(at, marker, Section.Heading);
        if (_phrases.Word(at) == "contain" && _current == Section.MayContain && StatesAnew(at))
            Leave();
        if (
            _phrases.IsSentenceStart(at)
            && _phrases.Declaration(at) is var declared
            && declared > at
        )
        {
            Enter(Section.Declaration);
            return declared;
        }
        if (_phrases.IsItemStart(at) && _phrases.Heading(at) is var heading && heading > at)
            return Mark(at, heading, Section.Heading);
        if (_phrases.IsSentenceStart(at) && _depth == 0 && _phrases.IsNote(at))
            Enter(Section.Note);
        return at + 1;
    }

    private void Enter(Section section)
    {
        _current = section;
        _currentDepth = _depth;
    }

    private void Leave()
    {
        _current = Section.Ingredient;
        _currentDepth = 0;
    }

    private int Mark(int from, int to, Section section)
    {
        for (var i = from; i < to; i++)
            _sections[i] = section;
        return to;
    }

    /// <summary>The index behind a phrase that opens a may-contain list, or <paramref name="at"/>.</summary>
    private int MayContain(int at)
    {
        var word = _phrases.Word(at);
        if (SectionPhrases.Possibly.Contains(word))
        {
            var verb = at + 1;
            while (verb < at + 4 && SectionPhrases.Adverbs.Contains(_phrases.Word(verb)))
                verb++;
            if (_phrases.Word(verb) is "contain" or "include")
                return verb + 1;
            if (word != "can" && _phrases.Word(verb) is "transfer" or "carry")
                return verb + 1;
            if (_phrases.Word(verb) == "be" && _phrases.Word(verb + 1) is "present" or "used")
                MarkItemBefore(at);
            return at;
        }
        if (word == "trace")
            return Trace(at);
        if (
            word is "potential" or "possible"
            && (
                (_phrases.Word(at + 1) == "presence" && !_phrases.SpeaksOfBones(at + 1))
                || (_phrases.Word(at + 1) == "allergen" && _phrases.Word(at + 2) != "ingredient")
            )
        )
            return at + 2;
        if (_phrases.RefusesGuarantee(at))
        {
            MarkUseBefore(at);
            return at + 1;
        }
        if (_kitchen.IsTouch(at))
            MarkTouchedBefore(at);
        if (_kitchen.Opening(at) is var opening && opening > at)
            return opening;
        if (_kitchen.IsClosed(at))
            MarkSentence(at, Section.Denied);
        if (_kitchen.IsKeptInPlace(at))
            MarkItemsBefore(at);
        if (_phrases.AddressesAllergic(at))
            return at + 1;
        if (word == "cross" && _phrases.Word(at + 1).StartsWith("conta", StringComparison.Ordinal))
        {
            if (_phrases.Denies(at))
                MarkSentence(at, Section.Denied);
            else
                return at + 2;
        }
        if (word == "not" && _phrases.Word(at + 1) == "for" && _phrases.WarnsAllergic(at))
            return at + 2;
        if (word is "suitable" && _phrases.Word(at - 1) == "not" || word == "unsuitable")
            return _phrases.WarnsAllergic(at) ? at + 1 : at;
        return at;
    }

    /// <summary>"Traces of nuts", "traces possible: nuts", "nuts are used here and may leave traces".</summary>
    private int Trace(int at)
    {
        if (_phrases.Denies(at))
            return at;
        if (_phrases.PointsBack(at))
        {
            var start = SentenceStart(at);
            if (_kitchen.TellsHandling(start, at))
                Mark(start, at, Section.MayContain);
            return at;
        }
        var next = _phrases.Word(at + 1) is "possible" or "amount" ? at + 2 : at + 1;
        if (_phrases.Word(next) == "of")
            return next + 1;
        return _phrases.Is(next, TokenKind.Colon) ? next + 1 : at;
    }

    /// <summary>"Nuts may be present": the item just read.</summary>
    private void MarkItemBefore(int at)
    {
        for (
            var i = at - 1;
            i >= 0 && i > at - SectionPhrases.FacilityReach && _tokens[i].Kind is TokenKind.Word;
            i--
        )
            _sections[i] = Section.MayContain;
    }

    /// <summary>"Nuts, milk and eggs are used in our kitchen": the whole sentence so far, where it is no more than that.</summary>
    private void MarkItemsBefore(int at)
    {
        var start = at;
        while (
            start > 0
            && start > at - 2 * SectionPhrases.FacilityReach
            && _tokens[start - 1].Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Slash
        )
            start--;
        if (start > 0 && _tokens[start - 1].Kind is not TokenKind.Stop)
            MarkItemBefore(at);
        else
            Mark(start, at, Section.MayContain);
    }

    /// <summary>"Our baristas use milk – we can't guarantee …": the part of the sentence that says so.</summary>
    private void MarkUseBefore(int at)
    {
        var start = SentenceStart(at);
        if (_kitchen.TellsUse(start, at))
            Mark(start, at, Section.MayContain);
    }

    /// <summary>"Fried where prawns are fried, so contact may occur".</summary>
    private void MarkTouchedBefore(int at) =>
        Mark(_kitchen.TouchedFrom(SentenceStart(at), at), at, Section.MayContain);

    private int SentenceStart(int at)
    {
        var start = at;
        while (
            start > 0
            && start > at - 2 * SectionPhrases.FacilityReach
            && _tokens[start - 1].Kind is not TokenKind.Stop
        )
            start--;
        return start;
    }

    private void MarkSentence(int at, Section section)
    {
        for (
            var i = at;
            i < _tokens.Count
                && _sections[i] != section
                && _tokens[i].Kind is not (TokenKind.Stop or TokenKind.Close);
            i++
        )
            _sections[i] = section;
    }

    /// <summary>
    /// Whether another list begins with the line that begins here: by its capital letter, or because it has something in it
    /// that no warning names.
    /// </summary>
    private bool BeginsAnotherList(int at)
    {
        var before = _phrases.Is(at - 1, TokenKind.Comma) ? at - 2 : at - 1;
        if (!_tokens[at].FollowsOpenLine || Joining.Contains(_phrases.Word(before)))
            return false;
        return (_tokens[at].IsCapitalised && !_tokens[before].IsCapitalised)
            || _phrases.NamesStaple(at, at + LineReach);
    }

    private bool StatesAnew(int at) =>
        _depth == _currentDepth
        && _phrases.Word(at - 1) is not ("that" or "which" or "also" or "not" or "to");

    private bool IngredientsResume(int at)
    {
        if (_depth != _currentDepth || _depth > 0)
            return false;
        return _phrases.IsStapleItem(at);
    }
}
