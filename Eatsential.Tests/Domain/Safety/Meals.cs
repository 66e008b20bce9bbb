using Eatsential.Data.Domain.Safety;

namespace Eatsential.Tests.Domain.Safety;

/// <summary>Meals and people in few words.</summary>
internal static class Meals
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static MealFacts Listing(params IEnumerable<IngredientFact> ingredients) =>
        new(true, Now.AddDays(-1), [.. ingredients], []);

    public static IngredientFact Ingredient(string name, params IEnumerable<AllergenFact> facts) =>
        new(name, true, [.. facts]);

    public static IngredientFact Unclassified(string name) => new(name, false, []);

    public static AllergenFact Fact(string allergen, Presence presence) => new(allergen, presence);

    public static AllergyAnswer Person(string allergen, Severity severity) =>
        AllergyAnswer.Of(new Allergy(allergen, severity));

    /// <summary>The verdict, with the mask's level held against it.</summary>
    public static SafetyVerdict? Judge(
        MealFacts meal,
        AllergyAnswer person,
        EvidencePolicy? policy = null
    )
    {
        policy ??= EvidencePolicy.Default;
        var verdict = SafetyVerdict.Of(meal, person, Vocabulary.Tree, Now, policy);
        var mask = PersonMask.Of(person, Vocabulary.Tree);
        var level = mask?.LevelFor(MealMask.Of(meal, Vocabulary.Tree), Now, policy);
        Assert.Equal(verdict?.Level, level);
        return verdict;
    }
}
