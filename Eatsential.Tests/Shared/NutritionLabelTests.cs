using Bunit;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Shared;

namespace Eatsential.Tests.Shared;

public sealed class NutritionLabelTests : BunitContext
{
    [Fact]
    public void An_amount_stands_with_its_share_of_the_day_and_a_word() =>
        Assert.Equal("1,150 mg 50 % high", Row("Sodium", new() { Sodium = 1150 }));

    [Fact]
    public void A_true_zero_is_a_zero() =>
        Assert.Equal("0 g 0 % low", Row("Added sugars", new() { AddedSugars = 0 }));

    [Fact]
    public void What_nobody_provided_is_said_to_be_so_and_is_no_zero() =>
        Assert.Equal("not provided", Row("Protein", NutrientFacts.Unknown));

    [Fact]
    public void A_total_says_what_it_lacks()
    {
        var totals = NutrientTotals.Of(
            [
                new Portion("Rice", new() { Energy = 130 }, 200),
                new Portion("House sauce", null, 30),
            ],
            listComplete: true
        );

        Assert.Equal("not provided; at least 260 kcal", Row("Calories", totals.Complete, totals));
        Assert.Equal(
            "“At least” leaves out what nobody has provided: House sauce.",
            Render<NutritionLabel>(p =>
                    p.Add(l => l.Facts, totals.Complete).Add(l => l.Totals, totals)
                )
                .Find(".left")
                .TextContent
        );
    }

    private string Row(string nutrient, NutrientFacts facts, NutrientTotals? totals = null)
    {
        var label = Render<NutritionLabel>(p =>
            p.Add(l => l.Facts, facts).Add(l => l.Totals, totals)
        );
        var row = label.FindAll("tbody tr").Single(r => r.Children[0].TextContent == nutrient);
        return string.Join(
            ' ',
            row.QuerySelectorAll("td")
                .SelectMany(c =>
                    c.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                )
        );
    }
}
