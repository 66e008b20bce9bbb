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
    private static readonly HashSet<string> People = Words.Set(
        "people person anyone individual customer those consumer child sufferer"
    );
    private static readonly HashSet<string> Keeping = Words.Set(
        "cooked prepared fried stored kept handled made packed"
    );
    private static readonly HashSet<string> Bones = Words.Set("bone shell stone pip pit");
    private static readonly HashSet<string> Suiting = Words.Set("suitable fine ideal");
    private static readonly HashSet<string> Unable = Words.Set(
        "not cannot unable never no nothing hardly barely less"
    );
    public static readonly HashSet<string> Shared = Words.Set("same shared common sharing share");
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

    /// <summary>"We cannot guarantee …", "cannot rule out …": what the sentence names may be there.</summary>
    public bool RefusesGuarantee(int at) =>
        (
            Word(at) is "guarantee" or "guaranteed" or "promise" or "exclude"
            || (Word(at) == "separate" && Word(at - 1) == "cannot")
            || (Word(at) is "rule" or "ruled" && Word(at + 1) == "out")
        ) && LastOf(Unable, at, 4);

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

    /// <summary>"… may contain traces.", "traces of these": what may be there stands in front of it.</summary>
    public bool PointsBack(int trace)
    {
        var next = Word(trace + 1) == "of" ? trace + 2 : trace + 1;
        if (next > trace + 1 && Word(next) is not ("these" or "those" or "them"))
            return false;
        return next >= tokens.Count
            || Is(next, TokenKind.Stop)
            || next + 1 >= tokens.Count
            || Is(next + 1, TokenKind.Stop)
            || Possibly.Contains(Word(next))
            || Word(next) is "cannot" or "likely";
    }

    /// <summary>"Cooked separately from wheat"; not "served separately from the fish".</summary>
    public bool IsKeptApart(int at) =>
        Word(at - 1) is "separately" or "separate" or "away"
        && LastOf(Keeping, at - 1, 2)
        && !LastOf(Unable, at, FacilityReach);

    /// <summary>"Suitable for people avoiding milk"; not "hardly suitable".</summary>
    public bool SuitsWhoAvoid(int at) =>
        LastOf(People, at, 3) && LastOf(Suiting, at, 6) && !LastOf(Unable, at, FacilityReach);

    public bool EndsSentence(int at) => at >= tokens.Count || Is(at, TokenKind.Stop);

    /// <summary>"Risk of small bones": not an allergen's.</summary>
    public bool SpeaksOfBones(int at) => FirstOf(Bones, at + 1, at + 5) >= 0;

    /// <summary>"Ask for oat milk instead of milk": what is offered in its place says that it is there.</summary>
    public bool IsOffered(int at) =>
        LastOf(Offering, at, SentenceReach) || FirstOf(Offering, at, at + SentenceReach) >= 0;

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
    public bool LastOf(HashSet<string> words, int at, int reach)
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
