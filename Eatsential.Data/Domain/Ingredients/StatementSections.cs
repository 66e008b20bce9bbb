namespace Eatsential.Data.Domain.Ingredients;

/// <summary>What a stretch of a statement says about the things it names.</summary>
internal enum Section
{
    /// <summary>They are in the food.</summary>
    Ingredient,

    /// <summary>Words that only introduce a list: "Ingredients:", "contains 2 % or less of".</summary>
    Heading,

    /// <summary>A sentence beside the list: "Suitable for vegetarians."</summary>
    Note,

    /// <summary>"Contains: milk, wheat."</summary>
    Declaration,

    /// <summary>They may be transferred: "may contain", shared lines and fryers.</summary>
    MayContain,

    /// <summary>"Free from cross-contamination by …"</summary>
    Denied,
}

/// <summary>
/// Gives each token its section. A section ends with its sentence or its bracket, never later:
/// too short a may-contain costs a needless warning, too long a one hides an ingredient.
/// </summary>
internal sealed class StatementSections
{
    private const int FacilityReach = 16;

    private static readonly HashSet<string> Possibly = Set("may might could can");
    private static readonly HashSet<string> Adverbs = Set(
        "also still however possibly potentially therefore then occasionally sometimes unintentionally and or"
    );
    private static readonly HashSet<string> Places = Set(
        "facility factory plant kitchen bakery environment premise machinery equipment line area site fryer "
            + "toaster mill oven grill restaurant location building warehouse surface utensil"
    );
    private static readonly HashSet<string> Working = Set(
        "made manufactured produced processed packed packaged prepared baked roasted handled bottled cooked fried "
            + "stored blended milled toasted grown our"
    );
    private static readonly HashSet<string> Relating = Set("that which where also shared who");
    private static readonly HashSet<string> Handling = Set(
        "process processing handle handling use used using contain containing produce producing pack packing package "
            + "manufacture manufacturing store make making present shared"
    );
    private static readonly HashSet<string> HandlingAtOnce = Set(
        "process processing handle handling containing storing"
    );
    private static readonly HashSet<string> Shared = Set("same shared common sharing share");
    private static readonly HashSet<string> Denying = Set(
        "free no not prevent avoid without minimize reduce"
    );
    private static readonly HashSet<string> HeadingWords = Set(
        "contain containing include including less than or of each the following one more and ingredient all "
            + "at most by weight list allergen"
    );
    private static readonly HashSet<string> NoteOpeners = Set(
        "suitable unsuitable for please prepared no store keep product made manufactured produced packed warning "
            + "caution not see important this if click serving best refrigerate shake cook adding heat store"
    );

    // In a list these are never what a may-contain sentence warns of: the ingredients have begun again.
    private static readonly HashSet<string> Staples = Set(
        "sugar salt water syrup oil acid vinegar flavor flavoring color emulsifier preservative starch yeast "
            + "dextrose maltodextrin stabilizer"
    );

    private readonly IReadOnlyList<Token> _tokens;
    private readonly Section[] _sections;
    private Section _current;
    private int _depth;
    private int _currentDepth;

    private StatementSections(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _sections = new Section[tokens.Count];
    }

    public static Section[] Of(IReadOnlyList<Token> tokens)
    {
        var sections = new StatementSections(tokens);
        sections.Read();
        return sections._sections;
    }

    private static HashSet<string> Set(string words) =>
        words.Split(' ').Select(Words.Stem).ToHashSet(StringComparer.Ordinal);

    private string Word(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Word : "";

    private bool Is(int at, TokenKind kind) =>
        at >= 0 && at < _tokens.Count && _tokens[at].Kind == kind;

    private bool IsSentenceStart(int at) => at == 0 || Is(at - 1, TokenKind.Stop);

    private bool IsItemStart(int at) => at == 0 || _tokens[at - 1].IsBreak;

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
        if (MayContain(at) is var end && end > at)
        {
            Enter(Section.MayContain);
            return end;
        }
        if (AllergenMarker(at) is var marker && marker > at)
            return Mark(at, marker, Section.Heading);
        if (Word(at) == "contain" && _current == Section.MayContain && StatesAnew(at))
            Leave();
        if (IsSentenceStart(at) && Declaration(at) is var declared && declared > at)
        {
            Enter(Section.Declaration);
            return declared;
        }
        if (IsItemStart(at) && Heading(at) is var heading && heading > at)
            return Mark(at, heading, Section.Heading);
        if (IsSentenceStart(at) && _depth == 0 && IsNote(at))
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
        var word = Word(at);
        if (Possibly.Contains(word))
        {
            var verb = at + 1;
            while (verb < at + 4 && Adverbs.Contains(Word(verb)))
                verb++;
            if (Word(verb) is "contain" or "include")
                return verb + 1;
            if (Word(verb) == "be" && Word(verb + 1) is "present" or "used")
                MarkItemBefore(at);
            return at;
        }
        if (word == "trace" && Word(at + 1) is "of" or "amount")
            return Denies(at) ? at : at + 2;
        if (
            word is "potential" or "possible"
            && Word(at + 1) == "allergen"
            && Word(at + 2) != "ingredient"
        )
            return at + 2;
        if (Shared.Contains(word) && FirstOf(Places, at + 1, at + 4) is var place and >= 0)
            return place + 1;
        if (Shared.Contains(word) && FirstOf(Oil, at + 1, at + 3) is var oil and >= 0)
            return oil + 1;
        if (Places.Contains(word) && IsSharedPlace(at))
            return at + 1;
        if (word == "cross" && Word(at + 1).StartsWith("conta", StringComparison.Ordinal))
        {
            if (Denies(at))
                MarkSentence(at, Section.Denied);
            else
                return at + 2;
        }
        if (word is "suitable" && Word(at - 1) == "not" || word == "unsuitable")
            return WarnsAllergic(at) ? at + 1 : at;
        return at;
    }

    private static readonly HashSet<string> Oil = Set("oil fat");

    private bool Denies(int at) => LastOf(Denying, at, 4);

    private bool IsSharedPlace(int at) =>
        LastOf(Working, at, 7)
        && (
            FirstOf(HandlingAtOnce, at + 1, at + 3) >= 0
            || (
                FirstOf(Relating, at + 1, at + 4) >= 0
                && FirstOf(Handling, at + 1, at + FacilityReach) >= 0
            )
        );

    private bool WarnsAllergic(int at)
    {
        for (
            var i = at + 1;
            i < _tokens.Count && i < at + FacilityReach && !Is(i, TokenKind.Stop);
            i++
        )
        {
            var word = Word(i);
            if (
                word.StartsWith("allerg", StringComparison.Ordinal)
                || word.StartsWith("intoler", StringComparison.Ordinal)
                || word.StartsWith("sufferer", StringComparison.Ordinal)
            )
                return true;
        }
        return false;
    }

    private int FirstOf(HashSet<string> words, int from, int to)
    {
        for (var i = from; i < to && i < _tokens.Count && !Is(i, TokenKind.Stop); i++)
        {
            if (words.Contains(_tokens[i].Word))
                return i;
        }
        return -1;
    }

    /// <summary>Whether one of the words stands in the same sentence, up to <paramref name="reach"/> tokens before.</summary>
    private bool LastOf(HashSet<string> words, int at, int reach)
    {
        for (var i = at - 1; i >= 0 && i >= at - reach && !Is(i, TokenKind.Stop); i--)
        {
            if (words.Contains(_tokens[i].Word))
                return true;
        }
        return false;
    }

    /// <summary>"Nuts may be present": the item just read.</summary>
    private void MarkItemBefore(int at)
    {
        for (
            var i = at - 1;
            i >= 0 && i > at - FacilityReach && _tokens[i].Kind is TokenKind.Word;
            i--
        )
            _sections[i] = Section.MayContain;
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

    /// <summary>"Allergen Ingredient:" and "N.B." stand before an ingredient and are none.</summary>
    private int AllergenMarker(int at)
    {
        var next = at;
        if (Word(next) == "potential")
            next++;
        if (Word(next) == "allergen" && Word(next + 1) == "ingredient")
            return Is(next + 2, TokenKind.Colon) ? next + 3 : next + 2;
        return Word(at) == "n" && Word(at + 1) == "b" ? at + 2 : at;
    }

    private bool StatesAnew(int at) =>
        _depth == _currentDepth
        && Word(at - 1) is not ("that" or "which" or "also" or "not" or "to");

    private bool IngredientsResume(int at)
    {
        if (_depth != _currentDepth || _depth > 0)
            return false;
        for (var i = at; i < _tokens.Count; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.Colon:
                    return true;
                case TokenKind.Word when Staples.Contains(_tokens[i].Word):
                    return true;
                case TokenKind.Comma or TokenKind.Stop or TokenKind.Open or TokenKind.Close:
                    return false;
            }
        }
        return false;
    }

    /// <summary>"Contains: milk, wheat." or "Allergens: …", but not "Contains milk, sugar, …", which is a list.</summary>
    private int Declaration(int at)
    {
        var next = at;
        if (Word(next) is "allergen" or "allergy")
        {
            while (Is(next, TokenKind.Word) && Word(next) != "contain")
                next++;
            if (Is(next, TokenKind.Colon))
                next++;
        }
        if (Word(next) == "contain")
            next++;
        else if (next == at || !Is(next - 1, TokenKind.Colon))
            return at;
        if (Is(next, TokenKind.Colon))
            next++;
        if (Is(next, TokenKind.Number) || Is(next, TokenKind.Percent) || Word(next) == "less")
            return at;
        for (var i = next; i < _tokens.Count && !Is(i, TokenKind.Stop); i++)
        {
            if (Staples.Contains(_tokens[i].Word))
                return at;
        }
        return next;
    }

    private int Heading(int at)
    {
        var next = at;
        var introduces = false;
        while (
            next < _tokens.Count
            && (
                HeadingWords.Contains(Word(next))
                || Is(next, TokenKind.Number)
                || Is(next, TokenKind.Percent)
            )
        )
        {
            introduces |=
                Word(next)
                    is "contain"
                        or "containing"
                        or "less"
                        or "ingredient"
                        or "following"
                        or "include"
                        or "including";
            next++;
        }
        if (!introduces)
            return at;
        return Is(next, TokenKind.Colon) ? next + 1 : next;
    }

    private bool IsNote(int at)
    {
        if (!NoteOpeners.Contains(Word(at)) || Word(at + 1) is "with" or "from")
            return false;
        return true;
    }
}
