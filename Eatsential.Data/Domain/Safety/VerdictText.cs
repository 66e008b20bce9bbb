namespace Eatsential.Data.Domain.Safety;

/// <summary>
/// Verdicts in plain words. No data makes restaurant food harmless, so the best it says is that an allergen is not listed,
/// and <see cref="ConfirmWithStaff"/> stands beside it.
/// </summary>
public sealed class VerdictText(AllergenTree tree)
{
    public const string ConfirmWithStaff = "Confirm with the staff.";

    public const string NotAssessed =
        "Not assessed: say which allergies you have, or that you have none.";

    /// <summary>One line for a card.</summary>
    /// <param name="verdict">Null: the person has not answered the allergy question.</param>
    public string Headline(SafetyVerdict? verdict) =>
        verdict switch
        {
            null => NotAssessed,
            { Reasons.Count: 0 } => "You have no allergies to check",
            { Level: VerdictLevel.Avoid } => $"Avoid: {Findings(verdict)}",
            { Level: VerdictLevel.Caution } => $"Caution: {Findings(verdict)}",
            { Level: VerdictLevel.Unknown } => $"Not known: {Names(Worst(verdict))}",
            _ => NothingListed(verdict),
        };

    /// <summary>One finding as a sentence or two.</summary>
    public string Sentence(Reason reason)
    {
        var allergen = Name(reason.Allergen);
        var found = Name(reason.Matched ?? reason.Allergen);
        var what = reason.Ingredient is null ? found : $"{found} ({reason.Ingredient})";
        return reason.Kind switch
        {
            ReasonKind.Contains => $"Contains {what}. {Yours(reason)}",
            ReasonKind.MayContain => $"May contain {what}. {Yours(reason)}",
            ReasonKind.CouldHide =>
                $"Not known: {reason.Ingredient ?? "the dish"} could hide {found}. {Yours(reason)}",
            ReasonKind.Unclassified =>
                $"Not known: nobody has checked {reason.Ingredient} for {allergen}.",
            ReasonKind.NoIngredients =>
                $"Not known: nobody has listed the ingredients, so {allergen} may be in it.",
            ReasonKind.ListIncomplete =>
                $"Not known: the ingredient list is not complete, so {allergen} may be in it.",
            ReasonKind.NeverVerified =>
                $"Not known: nobody has checked the ingredients for {allergen}.",
            ReasonKind.EvidenceExpired =>
                $"Not known: the ingredients were last checked for {allergen} too long ago.",
            ReasonKind.ExemptHighlyRefined =>
                $"{Capital(what)} is exempt as highly refined. {Yours(reason)}",
            _ =>
                $"No listed {allergen}: the list is complete, and every ingredient on it has been checked.",
        };
    }

    private string NothingListed(SafetyVerdict verdict)
    {
        var exempt = verdict.Reasons.Where(reason => reason.Kind != ReasonKind.NoListed).ToList();
        var absent = verdict.Reasons.Except(exempt).ToList();
        return (absent, exempt) switch
        {
            (_, []) => $"No listed {Names(absent)}",
            ([], _) => $"Only highly refined {Names(exempt)}",
            _ => $"No listed {Names(absent)}; only highly refined {Names(exempt)}",
        };
    }

    /// <summary>Each allergen once: what is in it for certain need not be named as a trace too.</summary>
    private string Findings(SafetyVerdict verdict)
    {
        var certain = Found(verdict, ReasonKind.Contains);
        var possible = Found(verdict, ReasonKind.MayContain).Except(certain).ToList();
        return (certain, possible) switch
        {
            (_, []) => $"contains {Join(certain)}",
            ([], _) => $"may contain {Join(possible)}",
            _ => $"contains {Join(certain)}; may contain {Join(possible)}",
        };
    }

    private static IEnumerable<Reason> Worst(SafetyVerdict verdict) =>
        verdict.Reasons.Where(reason => reason.Level == verdict.Level);

    private static List<string> Found(SafetyVerdict verdict, ReasonKind kind) =>
        [
            .. Worst(verdict)
                .Where(reason => reason.Kind == kind)
                .Select(reason => reason.Matched ?? reason.Allergen)
                .Distinct(StringComparer.Ordinal),
        ];

    private string Names(IEnumerable<Reason> reasons) =>
        Join(reasons.Select(reason => reason.Allergen));

    private string Join(IEnumerable<string> slugs) =>
        string.Join(", ", slugs.Distinct(StringComparer.Ordinal).Select(Name));

    private string Yours(Reason reason) =>
        $"Your {Singular(Name(reason.Allergen))} allergy: {Word(reason.Severity)}.";

    private string Name(string slug) =>
        tree.Find(slug) is { } allergen ? InSentence(allergen.Name) : slug;

    private static string InSentence(string name) =>
        name.StartsWith("Brazil", StringComparison.Ordinal)
            ? "Brazil" + name["Brazil".Length..].ToLowerInvariant()
            : name.ToLowerInvariant();

    private static string Singular(string name) =>
        name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Mild => "mild",
            Severity.Moderate => "moderate",
            Severity.Severe => "severe",
            _ => "life-threatening",
        };
}
