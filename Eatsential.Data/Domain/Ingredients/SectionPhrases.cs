namespace Eatsential.Data.Domain.Ingredients;

/// <summary>The turns of phrase that open and close the sections of a statement, each looked for at a token.</summary>
internal sealed class SectionPhrases(IReadOnlyList<Token> tokens)
{
    public const int FacilityReach = 16;

    // Longer than sentences are; the bound keeps a text without full stops from being walked again and again.
    private const int SentenceReach = 64;

    public static readonly HashSet<string> Possibly = Words.Set("may might could can");
    public static readonly HashSet<string> Adverbs = Words.Set(
        "also still however possibly potentially therefore then occasionally sometimes unintentionally and or"
    );
    public static readonly HashSet<string> Places = Words.Set(
        "facility factory plant kitchen bakery environment premise machinery equipment line area site fryer "
            + "toaster mill oven grill restaurant location building warehouse surface utensil store shop cafe outlet"
    );
    private static readonly HashSet<string> Working = Words.Set(
        "made manufactured produced processed packed packaged prepared baked roasted handled bottled cooked fried "
            + "stored blended milled toasted grown our"
    );
    private static readonly HashSet<string> Relating = Words.Set(
        "that which where also shared who"
    );
    private static readonly HashSet<string> Handling = Words.Set(
        "process processing handle handling use used using contain containing produce producing pack packing package "
            + "manufacture manufacturing store make making cook cooking fry frying present shared handled processed prepared stored "
            + "sell selling serve serving"
    );
    private static readonly HashSet<string> HandlingAtOnce = Words.Set(
        "process processing handle handling containing storing"
    );
    private static readonly HashSet<string> AlsoDoing = Words.Set(
        "process handle use produce manufacture pack package serve cook prepare make bake stock sell fry"
    );
    private static readonly HashSet<string> Kept = Words.Set(
        "used handled processed present stored"
    );
    private static readonly HashSet<string> Plants = Words.Set(
        "facility factory plant machinery equipment line environment premise site"
    );
    private static readonly HashSet<string> Fryers = Words.Set(
        "oil fat fryer grill pan toaster equipment line"
    );
    private static readonly HashSet<string> People = Words.Set(
        "people person anyone individual customer those consumer child sufferer"
    );
    private static readonly HashSet<string> Refusing = Words.Set("not never free no");
    public static readonly HashSet<string> Shared = Words.Set("same shared common sharing share");
    private static readonly HashSet<string> Unable = Words.Set(
        "not cannot unable never no nothing"
    );
    private static readonly HashSet<string> Crew = Words.Set(
        "we our kitchen barista chef team staff cook bakery restaurant cafe"
    );
    private static readonly HashSet<string> Offering = Words.Set(
        "ask request swap switch choose choice option available if prefer try want like order add extra upgrade change or "
            + "can could may might you"
    );
    private static readonly HashSet<string> Denying = Words.Set(
        "free no not prevent avoid without minimize reduce"
    );
    private static readonly HashSet<string> HeadingWords = Words.Set(
        "contain containing include including less than or of each the following one more and ingredient all "
            + "at most by weight list allergen"
    );
    private static readonly HashSet<string> NoteOpeners = Words.Set(
        "suitable unsuitable for please prepared no store keep product made manufactured produced packed warning "
            + "caution not see important this if click serving best refrigerate shake cook adding heat store"
    );

    // In a list these are never what a may-contain sentence warns of: the ingredients have begun again.
    private static readonly HashSet<string> Staples = Words.Set(
        "sugar salt water syrup oil acid vinegar flavor flavoring color emulsifier preservative starch yeast "
            + "dextrose maltodextrin stabilizer"
    );

    public static readonly HashSet<string> Oil = Words.Set("oil fat");

    public string Word(int at) => at >= 0 && at < tokens.Count ? tokens[at].Word : "";

    public bool Is(int at, TokenKind kind) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == kind;

    public bool IsSentenceStart(int at) => at == 0 || Is(at - 1, TokenKind.Stop);

    public bool IsItemStart(int at) => at == 0 || tokens[at - 1].IsBreak;

    public bool Denies(int at) => LastOf(Denying, at, 4);

    public bool IsSharedPlace(int at)
    {
        var relates = FirstOf(Relating, at + 1, at + 4) >= 0;
        if (relates && FirstOf(HandlingAtOnce, at + 1, at + 5) >= 0)
            return true;
        return LastOf(Working, at, 7)
            && (
                FirstOf(HandlingAtOnce, at + 1, at + 3) >= 0
                || (Plants.Contains(Word(at)) && Word(at + 1) == "with")
                || (relates && FirstOf(Handling, at + 1, at + FacilityReach) >= 0)
            );
    }

    /// <summary>"A facility that does not process nuts".</summary>
    public bool IsClosedTo(int at) => FirstOf(Refusing, at + 1, at + 4) >= 0;

    /// <summary>"Equipment shared with …": the place stands in front.</summary>
    public bool IsSharedWith(int at) =>
        Shared.Contains(Word(at))
        && Word(at + 1) == "with"
        && (LastOf(Places, at, 4) || LastOf(Oil, at, 3));

    /// <summary>"We cannot guarantee …": what the sentence names may be there.</summary>
    public bool RefusesGuarantee(int at) =>
        Word(at) is "guarantee" or "guaranteed" or "promise" && LastOf(Unable, at, 4);

    /// <summary>Whether such words stand before in the same sentence: "cannot guarantee it is free from nuts".</summary>
    public bool IsUnderRefusal(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - FacilityReach && !Is(i, TokenKind.Stop); i--)
        {
            if (RefusesGuarantee(i))
                return true;
        }
        return false;
    }

    /// <summary>"Ask for oat milk instead of milk": what is offered in its place says that it is there.</summary>
    public bool IsOffered(int at) =>
        LastOf(Offering, at, SentenceReach) || FirstOf(Offering, at, at + SentenceReach) >= 0;

    /// <summary>"Our baristas use milk": whether the sentence before says what is at work, not what a dish has.</summary>
    public bool TellsUse(int from, int to) =>
        FirstOf(Crew, from, to) is var crew and >= 0 && FirstOf(Handling, crew + 1, to) >= 0;

    /// <summary>"We also process …", "oil also used for …": the index behind it, or <paramref name="at"/>.</summary>
    public int AlsoUsed(int at)
    {
        var word = Word(at);
        if (word == "also" && Word(at - 1) == "we" && AlsoDoing.Contains(Word(at + 1)))
            return at + 2;
        return
            word == "used"
            && Word(at + 1) is "for" or "to" or "with"
            && (Word(at - 1) == "also" || LastOf(Fryers, at, 4))
            ? at + 2
            : at;
    }

    /// <summary>"… are handled in our kitchen": whether the verb that begins here speaks of what stands before.</summary>
    public bool IsKeptInPlace(int at) =>
        Word(at) is "is" or "are"
        && FirstOf(Kept, at + 1, at + 4) is var kept and >= 0
        && !Denies(kept)
        && FirstOf(Places, kept + 1, kept + 6) >= 0;

    public bool AddressesAllergic(int at) => People.Contains(Word(at)) && WarnsAllergic(at);

    public bool WarnsAllergic(int at)
    {
        for (
            var i = at + 1;
            i < tokens.Count && i < at + FacilityReach && !Is(i, TokenKind.Stop);
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

    public int FirstOf(HashSet<string> words, int from, int to)
    {
        for (var i = from; i < to && i < tokens.Count && !Is(i, TokenKind.Stop); i++)
        {
            if (words.Contains(tokens[i].Word))
                return i;
        }
        return -1;
    }

    /// <summary>Whether one of the words stands in the same sentence, up to <paramref name="reach"/> tokens before.</summary>
    private bool LastOf(HashSet<string> words, int at, int reach)
    {
        for (var i = at - 1; i >= 0 && i >= at - reach && !Is(i, TokenKind.Stop); i--)
        {
            if (words.Contains(tokens[i].Word))
                return true;
        }
        return false;
    }

    /// <summary>"Allergen Ingredient:" and "N.B." stand before an ingredient and are none.</summary>
    public int AllergenMarker(int at)
    {
        var next = at;
        if (Word(next) == "potential")
            next++;
        if (Word(next) == "allergen" && Word(next + 1) == "ingredient")
            return Is(next + 2, TokenKind.Colon) ? next + 3 : next + 2;
        return Word(at) == "n" && Word(at + 1) == "b" ? at + 2 : at;
    }

    /// <summary>Whether the item that begins here is a heading, or nothing a may-contain sentence warns of.</summary>
    public bool IsStapleItem(int at)
    {
        for (var i = at; i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Colon:
                    return true;
                case TokenKind.Word when Staples.Contains(tokens[i].Word):
                    return true;
                case TokenKind.Comma or TokenKind.Stop or TokenKind.Open or TokenKind.Close:
                    return false;
            }
        }
        return false;
    }

    /// <summary>Whether something that no warning names stands here or behind it in the sentence.</summary>
    public bool NamesStaple(int from, int to) => FirstOf(Staples, from, to) >= 0;

    /// <summary>"Contains: milk, wheat." or "Allergens: …", but not "Contains milk, sugar, …", which is a list.</summary>
    public int Declaration(int at)
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
        return NamesStaple(next, tokens.Count) ? at : next;
    }

    public int Heading(int at)
    {
        var next = at;
        var introduces = false;
        while (
            next < tokens.Count
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

    public bool IsNote(int at)
    {
        if (!NoteOpeners.Contains(Word(at)) || Word(at + 1) is "with" or "from")
            return false;
        return true;
    }
}
