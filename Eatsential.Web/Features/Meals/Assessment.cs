using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Meals;

/// <summary>Where the allergies a page judges by come from.</summary>
public enum ProfileState
{
    /// <summary>Nobody is signed in.</summary>
    Nobody,

    /// <summary>The signed-in person has not answered the allergy question.</summary>
    NotAnswered,
    Answered,

    /// <summary>The profile could not be read: no verdict may be shown.</summary>
    NotLoaded,
}

/// <summary>Who a page judges meals for.</summary>
/// <param name="Answer">The person's own allergies and what the address asks to avoid, the worse of both.</param>
/// <param name="UnknownWords">Words under <c>avoid</c> that name no allergen: no meal can be better than not known.</param>
public sealed record Assessment(
    ProfileState Profile,
    AllergyAnswer Answer,
    IReadOnlyList<string> UnknownWords,
    AllergenTree Tree
)
{
    public bool GivesVerdicts =>
        Profile != ProfileState.NotLoaded && (Answer.IsAnswered || UnknownWords.Count > 0);

    public PersonMask? Mask => PersonMask.Of(Answer, Tree);

    /// <summary>Fits, as soon as anybody's allergies are known, unless asked otherwise.</summary>
    public MealShow Show(MealShow? asked) => GivesVerdicts ? asked ?? MealShow.Fits : MealShow.All;

    public static Assessment Of(
        ProfileState profile,
        AllergyAnswer own,
        IReadOnlyList<string> avoid,
        AllergenTree tree
    )
    {
        var known = avoid.ToLookup(word => tree.Find(word) is not null);
        return new(profile, own.AndAvoiding(known[true]), [.. known[false]], tree);
    }

    /// <summary>Null: not assessed.</summary>
    public SafetyVerdict? Judge(MealFacts meal, DateTimeOffset now, EvidencePolicy policy)
    {
        if (!GivesVerdicts)
            return null;
        var verdict =
            SafetyVerdict.Of(meal, Answer, Tree, now, policy)
            ?? new SafetyVerdict(VerdictLevel.NoConflict, []);
        return UnknownWords.Count == 0
            ? verdict
            : new(
                verdict.Level > VerdictLevel.Unknown ? verdict.Level : VerdictLevel.Unknown,
                [.. verdict.Reasons, .. UnknownWords.Select(NotInVocabulary)]
            );
    }

    private static Reason NotInVocabulary(string word) =>
        new(word, Severity.Severe, VerdictLevel.Unknown, ReasonKind.NeverVerified, null, null);
}
