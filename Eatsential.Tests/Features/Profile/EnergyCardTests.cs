using Bunit;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Features.Profile;

namespace Eatsential.Tests.Features.Profile;

public sealed class EnergyCardTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Body Woman = new(
        165,
        75m,
        new DateOnly(1981, 3, 4),
        Sex.Female,
        ActivityLevel.Moderate
    );

    [Fact]
    public void Energy_is_shown_at_rest_with_activity_and_with_the_goal()
    {
        var text = Text(Woman, new(WeightGoal.LoseWeight, -500));

        // 10·75 + 6.25·165 − 5·45 − 161 = 1395.25; × 1.55 = 2162.25.
        Assert.Contains("1,395 kcal", text);
        Assert.Contains("2,162 kcal", text);
        Assert.Contains("1,662 kcal", text);
        Assert.Contains("Mifflin–St Jeor", text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Sex.Other)]
    [InlineData(Sex.PreferNotToSay)]
    public void Without_a_sex_for_the_formula_both_lines_are_shown(Sex? sex)
    {
        var text = Text(Woman with { Sex = sex }, null);

        Assert.Contains("1,395 to 1,561 kcal", text);
        Assert.Contains("women's line", text);
    }

    [Fact]
    public void The_floor_and_a_withheld_deficit_are_said()
    {
        Assert.Contains(
            "least we ever suggest",
            Text(
                Woman with
                {
                    Activity = ActivityLevel.Sedentary,
                },
                new(WeightGoal.LoseWeight, -1000)
            )
        );
        Assert.Contains(
            "no deficit",
            Text(
                Woman with
                {
                    DateOfBirth = new DateOnly(2010, 1, 1),
                },
                new(WeightGoal.LoseWeight, -300)
            )
        );
    }

    [Fact]
    public void What_is_missing_is_asked_for_and_never_guessed()
    {
        Assert.Contains("Add your height", Text(Woman with { WeightKg = null }, null));
        var withoutActivity = Text(Woman with { Activity = null }, null);
        Assert.Contains("1,395 kcal", withoutActivity);
        Assert.Contains("how active", withoutActivity);
        Assert.DoesNotContain("Suggested", withoutActivity);
    }

    private string Text(Body body, EnergyGoal? goal) =>
        Render<EnergyCard>(p =>
                p.Add(c => c.Body, body).Add(c => c.Goal, goal).Add(c => c.Today, Today)
            )
            .Find("section")
            .TextContent;
}
