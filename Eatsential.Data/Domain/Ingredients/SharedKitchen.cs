namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// The turns of phrase that speak of what is at work where a dish is made, and not of what is in it: shared lines, kitchens
/// and shelves, each looked for at a token.
/// </summary>
internal sealed class SharedKitchen(SectionPhrases phrases)
{
    private static readonly HashSet<string> Places = Words.Set(
        "facility factory plant kitchen bakery environment premise machinery equipment line area site fryer "
            + "toaster mill oven grill restaurant location building warehouse surface utensil store shop cafe outlet "
            + "tray station counter shelf unit"
    );
    private static readonly HashSet<string> Plants = Words.Set(
        "facility factory plant machinery equipment line environment premise site"
    );
    private static readonly HashSet<string> Fryers = Words.Set(
        "oil fat fryer grill pan toaster equipment line"
    );
    private static readonly HashSet<string> Working = Words.Set(
        "made manufactured produced processed packed packaged prepared baked roasted handled bottled cooked fried "
            + "stored blended milled toasted grown our steamed"
    );
    private static readonly HashSet<string> Placed = Words.Set(
        "made manufactured produced processed packed prepared baked cooked fried handled stored displayed kept sold is are"
    );
    private static readonly HashSet<string> Relating = Words.Set(
        "that which where also shared who"
    );
    private static readonly HashSet<string> Handling = Words.Set(
        "process processing handle handling use used using contain containing produce producing pack packing package "
            + "manufacture manufacturing store make making cook cooking fry frying present shared handled processed prepared stored "
            + "sell selling serve serving carry"
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
    private static readonly HashSet<string> Foods = Words.Set(
        "product item food dish ingredient good bake snack"
    );
    private static readonly HashSet<string> Crew = Words.Set(
        "we our kitchen barista chef team staff cook bakery restaurant cafe where station"
    );
    private static readonly HashSet<string> AtWork = Words.Set(
        "use using used handle handling handled process processing processed stock store stored serve sell carry"
    );
    private static readonly HashSet<string> Refusing = Words.Set("not never free no");

    /// <summary>
    /// Behind "a bakery that uses", "on shared equipment", "alongside products containing": where a list begins of what may
    /// be transferred; or <paramref name="at"/>.
    /// </summary>
    public int Opening(int at)
    {
        var word = phrases.Word(at);
        if (SectionPhrases.Shared.Contains(word))
        {
            if (phrases.FirstOf(Places, at + 1, at + 4) is var place and >= 0)
                return place + 1;
            if (phrases.FirstOf(SectionPhrases.Oil, at + 1, at + 3) is var oil and >= 0)
                return oil + 1;
            if (IsSharedWith(at))
                return at + 2;
        }
        if (Beside(at) is var beside && beside > at)
            return beside;
        if (Places.Contains(word) && IsSharedPlace(at) && !IsClosedTo(at))
            return at + 1;
        return AlsoUsed(at);
    }

    /// <summary>"A facility that does not process nuts".</summary>
    public bool IsClosed(int at) =>
        Places.Contains(phrases.Word(at)) && IsSharedPlace(at) && IsClosedTo(at);

    /// <summary>"Our baristas use milk": whether the sentence so far says what is at work, not what a dish has.</summary>
    public bool TellsUse(int from, int to) =>
        phrases.FirstOf(Crew, from, to) is var crew and >= 0
        && (
            phrases.FirstOf(AtWork, crew + 1, to) >= 0
            || phrases.Word(crew) == "station" && phrases.Word(crew + 1) == "include"
        );

    /// <summary>"… are handled in our kitchen": whether the verb that begins here speaks of what stands before.</summary>
    public bool IsKeptInPlace(int at) =>
        phrases.Word(at) is "is" or "are"
        && phrases.FirstOf(Kept, at + 1, at + 4) is var kept and >= 0
        && !phrases.Denies(kept)
        && phrases.FirstOf(Places, kept + 1, kept + 6) >= 0;

    private bool IsSharedPlace(int at)
    {
        if (OpensSentence(at) && HandlingAtOnce.Contains(phrases.Word(at + 1)))
            return true;
        var relates = phrases.FirstOf(Relating, at + 1, at + 4) >= 0;
        if (relates && phrases.FirstOf(HandlingAtOnce, at + 1, at + 5) >= 0)
            return true;
        if (phrases.Word(at + 1) == "also" && AlsoDoing.Contains(phrases.Word(at + 2)))
            return true;
        return phrases.LastOf(Working, at, 7)
            && (
                phrases.FirstOf(HandlingAtOnce, at + 1, at + 3) >= 0
                || (Plants.Contains(phrases.Word(at)) && phrases.Word(at + 1) == "with")
                || (
                    relates
                    && phrases.FirstOf(Handling, at + 1, at + SectionPhrases.FacilityReach) >= 0
                )
            );
    }

    private bool IsClosedTo(int at) => phrases.FirstOf(Refusing, at + 1, at + 4) >= 0;

    /// <summary>"Our dessert station handles …": the place is what the sentence begins with.</summary>
    private bool OpensSentence(int at)
    {
        for (var i = at; i >= 0 && i > at - 4 && phrases.Is(i, TokenKind.Word); i--)
        {
            if (phrases.IsSentenceStart(i))
                return true;
        }
        return false;
    }

    /// <summary>"Equipment shared with …": the place stands in front.</summary>
    private bool IsSharedWith(int at) =>
        phrases.Word(at + 1) == "with"
        && (phrases.LastOf(Places, at, 4) || phrases.LastOf(SectionPhrases.Oil, at, 3));

    /// <summary>"Displayed next to products containing …"</summary>
    private int Beside(int at)
    {
        var behind = phrases.Word(at) switch
        {
            "alongside" or "beside" or "near" => at + 1,
            "next" when phrases.Word(at + 1) == "to" => at + 2,
            _ => at,
        };
        return
            behind > at
            && phrases.LastOf(Placed, at, 4)
            && phrases.FirstOf(Foods, behind, behind + 3) >= 0
            ? behind
            : at;
    }

    /// <summary>"We also process …", "oil also used for …".</summary>
    private int AlsoUsed(int at)
    {
        var word = phrases.Word(at);
        if (
            word == "also"
            && phrases.Word(at - 1) == "we"
            && AlsoDoing.Contains(phrases.Word(at + 1))
        )
            return at + 2;
        return
            word == "used"
            && phrases.Word(at + 1) is "for" or "to" or "with"
            && (phrases.Word(at - 1) == "also" || phrases.LastOf(Fryers, at, 4))
            ? at + 2
            : at;
    }
}
