using Eatsential.Data.Domain.Safety;
using static Eatsential.Tests.Domain.Safety.Meals;

namespace Eatsential.Tests.Domain.Safety;

public class SafetyVerdictTests
{
    [Theory]
    [InlineData(Presence.Contains, Severity.Mild, VerdictLevel.Caution)]
    [InlineData(Presence.Contains, Severity.Moderate, VerdictLevel.Avoid)]
    [InlineData(Presence.Contains, Severity.Severe, VerdictLevel.Avoid)]
    [InlineData(Presence.Contains, Severity.LifeThreatening, VerdictLevel.Avoid)]
    [InlineData(Presence.MayContain, Severity.Mild, VerdictLevel.Caution)]
    [InlineData(Presence.MayContain, Severity.Moderate, VerdictLevel.Caution)]
    [InlineData(Presence.MayContain, Severity.Severe, VerdictLevel.Avoid)]
    [InlineData(Presence.MayContain, Severity.LifeThreatening, VerdictLevel.Avoid)]
    [InlineData(Presence.CouldHide, Severity.Mild, VerdictLevel.Unknown)]
    [InlineData(Presence.CouldHide, Severity.Moderate, VerdictLevel.Unknown)]
    [InlineData(Presence.CouldHide, Severity.Severe, VerdictLevel.Unknown)]
    [InlineData(Presence.CouldHide, Severity.LifeThreatening, VerdictLevel.Unknown)]
    [InlineData(Presence.Exempt, Severity.Mild, VerdictLevel.NoConflict)]
    [InlineData(Presence.Exempt, Severity.Moderate, VerdictLevel.NoConflict)]
    [InlineData(Presence.Exempt, Severity.Severe, VerdictLevel.NoConflict)]
    [InlineData(Presence.Exempt, Severity.LifeThreatening, VerdictLevel.NoConflict)]
    public void What_is_recorded_and_the_severity_give_the_level(
        Presence presence,
        Severity severity,
        VerdictLevel expected
    )
    {
        var person = Person("peanuts", severity);
        var inIngredient = Listing(Ingredient("sauce", Fact("peanuts", presence)));
        var declared = Listing(Ingredient("sauce")) with { Declared = [Fact("peanuts", presence)] };

        Assert.Equal(expected, Judge(inIngredient, person)!.Level);
        Assert.Equal(expected, Judge(declared, person)!.Level);
    }

    public static TheoryData<Severity> Severities => [.. Enum.GetValues<Severity>()];

    [Theory]
    [MemberData(nameof(Severities))]
    public void A_whole_classified_list_without_the_allergen_has_no_conflict(Severity severity)
    {
        var verdict = Judge(
            Listing(Ingredient("rice"), Ingredient("butter", Fact("milk", Presence.Contains))),
            Person("peanuts", severity)
        );

        Assert.Equal(VerdictLevel.NoConflict, verdict!.Level);
        Assert.Equal(ReasonKind.NoListed, Assert.Single(verdict.Reasons).Kind);
    }

    [Theory]
    [MemberData(nameof(Severities))]
    public void What_nobody_knows_is_unknown_for_everybody_with_an_allergy(Severity severity)
    {
        var person = Person("peanuts", severity);
        var whole = Listing(Ingredient("rice"));

        ShouldBeUnknown(whole with { Ingredients = [] }, ReasonKind.NoIngredients);
        ShouldBeUnknown(whole with { ListComplete = false }, ReasonKind.ListIncomplete);
        ShouldBeUnknown(whole with { VerifiedAt = null }, ReasonKind.NeverVerified);
        ShouldBeUnknown(whole with { VerifiedAt = Now.AddDays(-181) }, ReasonKind.EvidenceExpired);
        ShouldBeUnknown(
            Listing(Ingredient("rice"), Unclassified("house spice")),
            ReasonKind.Unclassified
        );

        void ShouldBeUnknown(MealFacts meal, ReasonKind because)
        {
            var verdict = Judge(meal, person);
            Assert.Equal(VerdictLevel.Unknown, verdict!.Level);
            Assert.Equal(because, Assert.Single(verdict.Reasons).Kind);
        }
    }

    [Theory]
    [InlineData(Severity.Mild, 180, VerdictLevel.NoConflict)]
    [InlineData(Severity.Severe, 180, VerdictLevel.NoConflict)]
    [InlineData(Severity.Severe, 180.001, VerdictLevel.Unknown)]
    [InlineData(Severity.LifeThreatening, 90, VerdictLevel.NoConflict)]
    [InlineData(Severity.LifeThreatening, 90.001, VerdictLevel.Unknown)]
    public void Evidence_is_relied_on_up_to_its_age(
        Severity severity,
        double days,
        VerdictLevel expected
    ) =>
        Assert.Equal(
            expected,
            Judge(
                Listing(Ingredient("rice")) with
                {
                    VerifiedAt = Now.AddDays(-days),
                },
                Person("milk", severity)
            )!.Level
        );

    [Fact]
    public void A_longer_age_for_life_threatening_allergies_is_not_granted() =>
        Assert.Equal(
            VerdictLevel.Unknown,
            Judge(
                Listing(Ingredient("rice")) with
                {
                    VerifiedAt = Now.AddDays(-60),
                },
                Person("milk", Severity.LifeThreatening),
                new EvidencePolicy(TimeSpan.FromDays(30), TimeSpan.FromDays(90))
            )!.Level
        );

    [Fact]
    public void An_unknown_outweighs_what_is_known_to_be_mild()
    {
        var verdict = Judge(
            Listing(Ingredient("butter", Fact("milk", Presence.Contains)), Unclassified("sauce")),
            Person("milk", Severity.Mild)
        );

        Assert.Equal(VerdictLevel.Unknown, verdict!.Level);
        Assert.Equal(
            [ReasonKind.Unclassified, ReasonKind.Contains],
            verdict.Reasons.Select(reason => reason.Kind)
        );
    }

    [Fact]
    public void What_the_restaurant_declares_settles_no_unknown()
    {
        var meal = new MealFacts(false, null, [], [Fact("milk", Presence.Contains)]);

        Assert.Equal(VerdictLevel.Avoid, Judge(meal, Person("milk", Severity.Severe))!.Level);
        Assert.Equal(VerdictLevel.Unknown, Judge(meal, Person("eggs", Severity.Mild))!.Level);
    }

    [Fact]
    public void The_first_ingredient_of_an_empty_list_does_not_make_it_whole()
    {
        var empty = new MealFacts(true, Now, [], []);
        var begun = empty with { Ingredients = [Ingredient("rice")] };

        Assert.Equal(VerdictLevel.Unknown, Judge(begun, Person("milk", Severity.Mild))!.Level);
    }

    [Fact]
    public void Every_allergy_gets_its_reasons_the_worst_first()
    {
        var soySauce = Ingredient(
            "soy sauce",
            Fact("soy", Presence.Contains),
            Fact("wheat", Presence.Contains)
        );
        var verdict = Judge(
            Listing(soySauce, Ingredient("crisps", Fact("milk", Presence.MayContain))),
            AllergyAnswer.Of(
                new("milk", Severity.Moderate),
                new("soy", Severity.Mild),
                new("wheat", Severity.LifeThreatening),
                new("eggs", Severity.Severe)
            )
        );

        Assert.Equal(
            [
                new(
                    "wheat",
                    Severity.LifeThreatening,
                    VerdictLevel.Avoid,
                    ReasonKind.Contains,
                    "soy sauce",
                    null
                ),
                new(
                    "milk",
                    Severity.Moderate,
                    VerdictLevel.Caution,
                    ReasonKind.MayContain,
                    "crisps",
                    null
                ),
                new(
                    "soy",
                    Severity.Mild,
                    VerdictLevel.Caution,
                    ReasonKind.Contains,
                    "soy sauce",
                    null
                ),
                new(
                    "eggs",
                    Severity.Severe,
                    VerdictLevel.NoConflict,
                    ReasonKind.NoListed,
                    null,
                    null
                ),
            ],
            verdict!.Reasons
        );
    }

    [Theory]
    [InlineData("tree-nuts", "almond", true)]
    [InlineData("almond", "tree-nuts", true)]
    [InlineData("almond", "almond", true)]
    [InlineData("almond", "cashew", false)]
    [InlineData("shellfish", "shrimp", true)]
    [InlineData("shrimp", "shellfish", true)]
    [InlineData("shrimp", "crustaceans", true)]
    [InlineData("shrimp", "crab", false)]
    [InlineData("crustaceans", "squid", false)]
    [InlineData("molluscs", "crustaceans", false)]
    [InlineData("tree-nuts", "coconut", false)]
    [InlineData("tree-nuts", "peanuts", false)]
    [InlineData("fish", "shrimp", false)]
    [InlineData("wheat", "barley", false)]
    public void Groups_and_species_hit_each_other_and_sisters_do_not(
        string allergy,
        string found,
        bool hits
    )
    {
        var verdict = Judge(
            Listing(Ingredient("it", Fact(found, Presence.Contains))),
            Person(allergy, Severity.Severe)
        );

        Assert.Equal(hits ? VerdictLevel.Avoid : VerdictLevel.NoConflict, verdict!.Level);
        Assert.Equal(hits && allergy != found ? found : null, verdict.Reasons[0].Matched);
    }

    [Fact]
    public void An_allergen_named_without_severity_counts_as_severe()
    {
        var person = AllergyAnswer.Avoiding("milk", "peanuts", "milk");

        Assert.Equal(
            [new("milk", Severity.Severe), new("peanuts", Severity.Severe)],
            person.Allergies
        );
        Assert.Same(AllergyAnswer.NotAnswered, AllergyAnswer.Avoiding());
    }

    [Fact]
    public void A_word_out_of_the_vocabulary_is_refused_and_not_passed_over()
    {
        var meal = Listing(Ingredient("cheese", Fact("lactose", Presence.Contains)));

        Assert.Throws<KeyNotFoundException>(() =>
            SafetyVerdict.Of(
                meal,
                Person("milk", Severity.Mild),
                Vocabulary.Tree,
                Now,
                EvidencePolicy.Default
            )
        );
        Assert.Throws<KeyNotFoundException>(() => MealMask.Of(meal, Vocabulary.Tree));
        Assert.Throws<KeyNotFoundException>(() =>
            PersonMask.Of(Person("dairy", Severity.Mild), Vocabulary.Tree)
        );
    }

    [Fact]
    public void A_meal_row_nobody_has_filled_is_unknown()
    {
        var person = PersonMask.Of(Person("milk", Severity.Mild), Vocabulary.Tree)!;

        Assert.Equal(VerdictLevel.Unknown, person.LevelFor(default, Now, EvidencePolicy.Default));
        Assert.False(person.Fits(default, Now, EvidencePolicy.Default));
    }
}
