using Eatsential.Data.Domain.Safety;
using FsCheck.Xunit;
using static Eatsential.Tests.Domain.Safety.Meals;

namespace Eatsential.Tests.Domain.Safety;

public class VerdictTextTests
{
    private static readonly VerdictText Text = new(Vocabulary.Tree);

    [Theory]
    [InlineData(
        ReasonKind.Contains,
        "milk",
        Severity.Severe,
        "butter",
        null,
        "Contains milk (butter). Your milk allergy: severe."
    )]
    [InlineData(
        ReasonKind.Contains,
        "tree-nuts",
        Severity.LifeThreatening,
        "marzipan",
        "almond",
        "Contains almond (marzipan). Your tree nut allergy: life-threatening."
    )]
    [InlineData(
        ReasonKind.Contains,
        "almond",
        Severity.Mild,
        "topping",
        "tree-nuts",
        "Contains tree nuts (topping). Your almond allergy: mild."
    )]
    [InlineData(
        ReasonKind.Contains,
        "brazil-nut",
        Severity.Mild,
        null,
        null,
        "Contains Brazil nut. Your Brazil nut allergy: mild."
    )]
    [InlineData(
        ReasonKind.MayContain,
        "peanuts",
        Severity.Moderate,
        null,
        null,
        "May contain peanuts. Your peanut allergy: moderate."
    )]
    [InlineData(
        ReasonKind.CouldHide,
        "celery",
        Severity.Mild,
        "stock",
        null,
        "Not known: stock could hide celery. Your celery allergy: mild."
    )]
    [InlineData(
        ReasonKind.CouldHide,
        "celery",
        Severity.Mild,
        null,
        null,
        "Not known: the dish could hide celery. Your celery allergy: mild."
    )]
    [InlineData(
        ReasonKind.Unclassified,
        "peanuts",
        Severity.Mild,
        "house sauce",
        null,
        "Not known: nobody has checked house sauce for peanuts."
    )]
    [InlineData(
        ReasonKind.NoIngredients,
        "eggs",
        Severity.Mild,
        null,
        null,
        "Not known: nobody has listed the ingredients, so eggs may be in it."
    )]
    [InlineData(
        ReasonKind.ListIncomplete,
        "eggs",
        Severity.Mild,
        null,
        null,
        "Not known: the ingredient list is not complete, so eggs may be in it."
    )]
    [InlineData(
        ReasonKind.NeverVerified,
        "peanuts",
        Severity.Mild,
        null,
        null,
        "Not known: nobody has checked the ingredients for peanuts."
    )]
    [InlineData(
        ReasonKind.EvidenceExpired,
        "fish",
        Severity.Mild,
        null,
        null,
        "Not known: the ingredients were last checked for fish too long ago."
    )]
    [InlineData(
        ReasonKind.ExemptHighlyRefined,
        "soy",
        Severity.Mild,
        "soybean oil",
        null,
        "Soy (soybean oil) is exempt as highly refined. Your soy allergy: mild."
    )]
    [InlineData(
        ReasonKind.NoListed,
        "milk",
        Severity.Severe,
        null,
        null,
        "No listed milk: the list is complete, and every ingredient on it has been checked."
    )]
    public void Each_reason_is_a_plain_sentence(
        ReasonKind kind,
        string allergen,
        Severity severity,
        string? ingredient,
        string? matched,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Text.Sentence(new(allergen, severity, VerdictLevel.Unknown, kind, ingredient, matched))
        );

    [Fact]
    public void The_headline_names_what_settled_the_level()
    {
        var nutty = Listing(
            Ingredient("satay", Fact("peanuts", Presence.Contains)),
            Ingredient("topping", Fact("cashew", Presence.MayContain)),
            Ingredient("frying oil", Fact("soy", Presence.Exempt))
        );

        Says("Avoid: contains peanuts; may contain cashew", nutty, "peanuts", "tree-nuts", "milk");
        Says(
            "Avoid: contains peanuts",
            nutty with
            {
                Declared = [Fact("peanuts", Presence.MayContain)],
            },
            "peanuts"
        );
        Says("No listed eggs, milk", nutty, "milk", "eggs");
        Says("No listed milk; only highly refined soy", nutty, "milk", "soy");
        Says("Not known: milk", nutty with { ListComplete = false }, "milk");
        Assert.Equal(
            "Caution: contains peanuts",
            Text.Headline(Judge(nutty, Person("peanuts", Severity.Mild)))
        );
        Assert.Equal(
            "You have no allergies to check",
            Text.Headline(Judge(nutty, AllergyAnswer.None))
        );
        Assert.Equal(VerdictText.NotAssessed, Text.Headline(null));

        static void Says(string expected, MealFacts meal, params string[] allergens) =>
            Assert.Equal(expected, Text.Headline(Judge(meal, AllergyAnswer.Avoiding(allergens))));
    }

    [Property(Arbitrary = [typeof(SafetyGenerators)], MaxTest = 2_000)]
    public void No_word_promises_that_food_is_harmless(MealFacts meal, AllergyAnswer person)
    {
        var verdict = Judge(meal, person);
        var words = (verdict?.Reasons ?? [])
            .Select(Text.Sentence)
            .Append(Text.Headline(verdict))
            .Append(VerdictText.ConfirmWithStaff);

        Assert.All(
            words,
            text => Assert.DoesNotContain("safe", text, StringComparison.OrdinalIgnoreCase)
        );
    }
}
