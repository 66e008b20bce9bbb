using Bunit;
using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Meals;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Features.Meals;

public sealed class MealCardsTests : BunitContext
{
    public MealCardsTests() => Services.AddSingleton<TimeProvider>(StoppedClock.Default);

    [Theory]
    [InlineData(Presence.Contains, Severity.Severe, "avoid", "Avoid: contains milk")]
    [InlineData(Presence.Contains, Severity.Mild, "caution", "Caution: contains milk")]
    [InlineData(Presence.CouldHide, Severity.Mild, "unknown", "Not known: milk")]
    [InlineData(Presence.Exempt, Severity.Severe, "no-conflict", "Only highly refined milk")]
    public void A_verdict_is_an_icon_and_words_and_its_reasons_are_one_tap_away(
        Presence presence,
        Severity severity,
        string style,
        string words
    )
    {
        var meal = Domain.Safety.Meals.Listing(
            Domain.Safety.Meals.Ingredient("butter", new AllergenFact("milk", presence))
        );

        var cards = Cards(meal, AllergyAnswer.Of(new Allergy("milk", severity)));

        var chip = cards.Find("summary .verdict");
        Assert.Contains(style, chip.ClassList);
        Assert.Equal(words, chip.QuerySelector("span")!.TextContent);
        Assert.NotNull(chip.QuerySelector("svg[aria-hidden=true]"));
        Assert.Contains("butter", cards.Find("details li").TextContent);
        Assert.Contains("Confirm with the staff.", cards.Find("details").TextContent);
    }

    [Fact]
    public void Without_a_verdict_every_allergen_of_the_meal_is_shown()
    {
        var meal = Domain.Safety.Meals.Listing(
            Domain.Safety.Meals.Ingredient(
                "satay",
                new AllergenFact("peanuts", Presence.Contains),
                new AllergenFact("soy", Presence.MayContain)
            )
        );

        var cards = Cards(meal, AllergyAnswer.NotAnswered);

        Assert.Empty(cards.FindAll(".verdict"));
        Assert.Equal(
            "Contains peanuts. May contain soy.",
            cards.Find(".allergens").TextContent.Trim()
        );
    }

    [Fact]
    public void A_meal_nobody_listed_says_so()
    {
        var cards = Cards(new MealFacts(false, null, [], []), AllergyAnswer.NotAnswered);

        Assert.Equal("Not all ingredients are known.", cards.Find(".allergens").TextContent.Trim());
    }

    [Fact]
    public void Nothing_on_a_card_promises_that_food_is_safe()
    {
        var cards = Cards(Domain.Safety.Meals.Listing(), AllergyAnswer.Avoiding("milk"));

        Assert.DoesNotContain("safe", cards.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_photo_takes_its_place_before_it_is_loaded_and_only_ours_are_shown()
    {
        var ours = $"/photos/{new string('a', 64)}/1280.webp";

        var photo = Cards(Domain.Safety.Meals.Listing(), AllergyAnswer.NotAnswered, ours)
            .Find("img");

        Assert.Equal($"/photos/{new string('a', 64)}/320.webp", photo.GetAttribute("src"));
        Assert.Equal("lazy", photo.GetAttribute("loading"));
        Assert.NotNull(photo.GetAttribute("width"));
        Assert.NotNull(photo.GetAttribute("height"));
        foreach (var foreign in (string[])["https://elsewhere.example/a.jpg", "/photos/../x"])
            Assert.Empty(
                Cards(Domain.Safety.Meals.Listing(), AllergyAnswer.NotAnswered, foreign)
                    .FindAll("img")
            );
    }

    private IRenderedComponent<MealCards> Cards(
        MealFacts facts,
        AllergyAnswer person,
        string? imageUrl = null
    )
    {
        var assessment = new Assessment(ProfileState.Nobody, person, [], Vocabulary.Tree);
        var mask = MealMask.Of(facts, Vocabulary.Tree);
        var row = new MealRow
        {
            Id = Guid.CreateVersion7(),
            Name = "Soup",
            Description = null,
            Category = null,
            Price = null,
            Calories = null,
            ProteinG = null,
            CarbsG = null,
            FatG = null,
            ContainsMask = mask.Contains,
            MayContainMask = mask.MayContain,
            UnknownMask = mask.Unknown,
            IngredientsComplete = facts.ListComplete,
            VerifiedAt = facts.VerifiedAt,
            ImageUrl = imageUrl,
            RestaurantId = Guid.CreateVersion7(),
            Restaurant = "Kitchen",
            City = "Springfield",
            Cuisine = null,
            Distance = 0,
        };
        var verdict = assessment.Judge(facts, Domain.Safety.Meals.Now, EvidencePolicy.Default);
        return Render<MealCards>(p =>
            p.Add(c => c.Meals, [new JudgedMeal(row, verdict)])
                .Add(c => c.Assessment, assessment)
                .Add(c => c.Path, MealUrls.PublicMeals)
        );
    }
}
