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
            + "station counter supplier"
    );

    // A dish may come in one: "a sharing basket of prawns", "a tray containing eggs".
    private static readonly HashSet<string> Vessels = Words.Set("tray pan wok steamer basket");
    private static readonly HashSet<string> Plants = Words.Set(
        "facility factory plant machinery equipment line environment premise site"
    );
    private static readonly HashSet<string> Fryers = Words.Set(
        "oil fat fryer grill pan toaster equipment line"
    );
    private static readonly HashSet<string> Working = Words.Set(
        "made manufactured produced processed packed packaged prepared baked roasted handled bottled cooked fried "
            + "stored blended milled toasted grown our steamed make bake"
    );
    private static readonly HashSet<string> Placed = Words.Set(
        "made manufactured produced processed packed prepared handled stored displayed sold portioned"
    );
    private static readonly HashSet<string> Relating = Words.Set(
        "that which where also shared who"
    );
    private static readonly HashSet<string> Handling = Words.Set(
        "process processing handle handling use used using contain containing produce producing pack packing package "
            + "manufacture manufacturing store make making cook cooking fry frying present shared handled processed prepared stored "
            + "sell selling serve serving carry run"
    );
    private static readonly HashSet<string> HandlingAtOnce = Words.Set(
        "process processing handle handling containing storing"
    );
    private static readonly HashSet<string> AlsoHandling = Words.Set(
        "process handle use store stock run produce pack manufacture"
    );
    private static readonly HashSet<string> Processing = Words.Set(
        "process processing handle handling"
    );
    private static readonly HashSet<string> AlsoDoing = Words.Set(
        "process handle use produce manufacture pack package serve cook prepare make bake stock sell fry run jar carry"
    );

    // What a dish is put on or into, unlike a kitchen, in which it may have got what is named behind.
    private static readonly HashSet<string> Surfaces = Words.Set(
        "fryer where near beside alongside next"
    );
    private static readonly HashSet<string> Touching = Words.Set("risk residue contact");
    private static readonly HashSet<string> Meeting = Words.Set(
        "with is may might possible likely"
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
    private static readonly HashSet<string> Where = Words.Set("where");
    private static readonly HashSet<string> Lying = Words.Set("present handled stored processed");
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
        if (
            word == "where"
            && phrases.FirstOf(Lying, at + 1, at + SectionPhrases.FacilityReach) >= 0
        )
            return at + 1;
        if (IsTouch(at) || IsSameAs(at))
            return at + 1;
        if (Beside(at) is var beside && beside > at)
            return beside;
        if (IsSharedPlace(at) && !IsClosedTo(at))
            return at + 1;
        return AlsoUsed(at);
    }

    /// <summary>"A facility that does not process nuts".</summary>
    public bool IsClosed(int at) => IsSharedPlace(at) && IsClosedTo(at);

    /// <summary>"A risk of milk", "residues of egg", "comes into contact with fish"; not "contact us", "risk of bones".</summary>
    public bool IsTouch(int at) =>
        Touching.Contains(phrases.Word(at))
        && !phrases.Denies(at)
        && !phrases.SpeaksOfBones(at)
        && (
            phrases.Word(at + 1) == "of"
            || phrases.Word(at) == "contact"
                && (phrases.EndsSentence(at + 1) || Meeting.Contains(phrases.Word(at + 1)))
        );

    /// <summary>
    /// "The fryer is used for fish, so contact may occur": from the fryer on, for a sentence whose end says so.
    /// </summary>
    /// <returns>The index behind it, or <paramref name="to"/>.</returns>
    public int TouchedFrom(int from, int to) =>
        phrases.FirstOf(Surfaces, from, to) is var surface and >= 0 ? surface + 1 : to;

    /// <summary>"Our baristas use milk": whether the sentence so far says what is at work, not what a dish has.</summary>
    public bool TellsUse(int from, int to) =>
        phrases.FirstOf(Crew, from, to) is var crew and >= 0
        && phrases.FirstOf(AtWork, crew + 1, to) >= 0;

    /// <summary>"Our station handles nuts – may contain traces", "where nuts are used"; not "our chef uses butter".</summary>
    public bool TellsHandling(int from, int to) =>
        phrases.FirstOf(Crew, from, to) is var crew and >= 0
        && (
            phrases.FirstOf(Kept, crew + 1, to) >= 0 && phrases.FirstOf(Where, from, to) >= 0
            || phrases.FirstOf(Processing, crew + 1, to) >= 0
            || (phrases.Word(crew) == "station" && phrases.Word(crew + 1) == "include")
        );

    /// <summary>"… are handled in our kitchen": whether the verb that begins here speaks of what stands before.</summary>
    public bool IsKeptInPlace(int at) =>
        phrases.Word(at) is "is" or "are"
        && phrases.FirstOf(Kept, at + 1, at + 4) is var kept and >= 0
        && !phrases.Denies(kept)
        && phrases.FirstOf(Places, kept + 1, kept + 6) >= 0;

    private bool IsSharedPlace(int at)
    {
        var isPlace = Places.Contains(phrases.Word(at));
        if (!isPlace && !Vessels.Contains(phrases.Word(at)))
            return false;
        var also = Relating.Contains(phrases.Word(at + 1)) ? at + 2 : at + 1;
        if (
            phrases.Word(also) == "also"
            && (also > at + 1 ? AlsoDoing : AlsoHandling).Contains(phrases.Word(also + 1))
        )
            return true;
        if (!isPlace)
            return false;
        if (Processing.Contains(phrases.Word(at + 1)))
            return true;
        var relating = phrases.FirstOf(Relating, at + 1, at + 4);
        if (relating >= 0 && phrases.FirstOf(HandlingAtOnce, at + 1, at + 5) >= 0)
            return true;
        return phrases.LastOf(Working, at, 7)
            && (
                phrases.FirstOf(HandlingAtOnce, at + 1, at + 3) >= 0
                || (Plants.Contains(phrases.Word(at)) && phrases.Word(at + 1) == "with")
                || (
                    relating >= 0
                    && phrases.Word(relating) != "also"
                    && phrases.FirstOf(Handling, at + 1, at + SectionPhrases.FacilityReach) >= 0
                )
            );
    }

    private bool IsClosedTo(int at) =>
        phrases.FirstOf(Refusing, at + 1, at + 4) is var refusal and >= 0
        && (phrases.Word(refusal) != "free" || phrases.Word(refusal + 1) is "from" or "of");

    /// <summary>"On the same flames as …"</summary>
    private bool IsSameAs(int at) =>
        phrases.Word(at) == "as"
        && (phrases.Word(at - 2) == "same" || phrases.Word(at - 3) == "same")
        && (
            Places.Contains(phrases.Word(at - 1))
            || Vessels.Contains(phrases.Word(at - 1))
            || SectionPhrases.Oil.Contains(phrases.Word(at - 1))
            || phrases.Word(at - 1) == "flame"
        );

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
            && phrases.LastOf(Placed, at, 5)
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
        if (word == "also" && Kept.Contains(phrases.Word(at + 1)) && phrases.Word(at + 2) == "here")
            return at + 3;
        return
            word == "used"
            && phrases.Word(at + 1) is "for" or "to" or "with"
            && (phrases.Word(at - 1) == "also" || phrases.LastOf(Fryers, at, 4))
            ? at + 2
            : at;
    }
}
