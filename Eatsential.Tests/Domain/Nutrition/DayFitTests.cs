using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Tests.Domain.Nutrition;

public class DayFitTests
{
    [Fact]
    public void The_published_limits()
    {
        Assert.Equal(
            (2300m, 805m),
            (ScreeningLimits.Sodium.PerDay, ScreeningLimits.Sodium.PerMeal)
        );
        Assert.Equal(1500m, ScreeningLimits.SodiumIdeal.PerDay);
        Assert.Equal(25m, ScreeningLimits.AddedSugars(Sex.Female).PerDay);
        Assert.Equal(36m, ScreeningLimits.AddedSugars(Sex.Male).PerDay);
        Assert.Equal(25m, ScreeningLimits.AddedSugars(null).PerDay);
        Assert.Equal(25m, ScreeningLimits.AddedSugars(Sex.Other).PerDay);
        Assert.Equal("American Heart Association", ScreeningLimits.Sodium.Source);
    }

    [Fact]
    public void A_person_may_set_another_limit_and_it_is_labelled_theirs()
    {
        var own = ScreeningLimits.Sodium.SetByPerson(1800m);

        Assert.Equal((1800m, "Your own limit", "set by you"), (own.PerDay, own.Label, own.Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => own.SetByPerson(-1m));
    }

    [Fact]
    public void Energy_is_a_share_of_the_need_on_both_lines()
    {
        var meal = NutrientTotals.Stated(new() { Energy = 600m });
        var fit = DayFit.Of(meal, new EnergyRange(2000, 2400), [], []);

        Assert.Equal(25m, fit.EnergyPercentLower);
        Assert.Equal(30m, fit.EnergyPercentUpper);
        Assert.True(fit.EnergyIsComplete);
    }

    [Fact]
    public void Without_body_data_or_energy_there_is_no_share()
    {
        var meal = NutrientTotals.Stated(new() { Energy = 600m });

        Assert.Null(DayFit.Of(meal, null, [], []).EnergyPercentLower);
        var unknown = DayFit.Of(
            NutrientTotals.Stated(NutrientFacts.Unknown),
            new EnergyRange(2000, 2000),
            [],
            []
        );
        Assert.Null(unknown.EnergyPercentUpper);
        Assert.False(unknown.EnergyIsComplete);
    }

    [Theory]
    [InlineData(805, true, Bound.Met)]
    [InlineData(806, true, Bound.NotMet)]
    [InlineData(805, false, Bound.NotKnown)]
    [InlineData(806, false, Bound.NotMet)]
    public void A_limit_is_kept_only_if_all_that_can_be_in_the_meal_keeps_it(
        int sodium,
        bool complete,
        Bound expected
    )
    {
        var meal = NutrientTotals.Of(
            [new("stew", new NutrientFacts { Sodium = sodium }, 100m)],
            complete
        );
        var limit = Assert.Single(DayFit.Of(meal, null, [ScreeningLimits.Sodium], []).Limits);

        Assert.Equal(expected, limit.Meal);
        Assert.Equal(35m, Math.Round(limit.PercentOfDay!.Value));
    }

    [Theory]
    [InlineData(35, false, Bound.Met)]
    [InlineData(34, false, Bound.NotKnown)]
    [InlineData(34, true, Bound.NotMet)]
    public void A_target_is_reached_only_by_what_is_surely_in_the_meal(
        int protein,
        bool complete,
        Bound expected
    )
    {
        var meal = NutrientTotals.Of(
            [new("stew", new NutrientFacts { Protein = protein }, 100m)],
            complete
        );
        var target = new NutrientTarget(Nutrient.Protein, 100m);

        Assert.Equal(expected, Assert.Single(DayFit.Of(meal, null, [], [target]).Targets).Meal);
    }
}
