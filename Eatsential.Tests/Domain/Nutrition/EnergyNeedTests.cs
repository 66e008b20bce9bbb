using Eatsential.Data.Domain.Nutrition;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Eatsential.Tests.Domain.Nutrition;

public class EnergyNeedTests
{
    [Theory]
    [InlineData(ActivityLevel.Sedentary, 1675)]
    [InlineData(ActivityLevel.Light, 1920)]
    [InlineData(ActivityLevel.Moderate, 2164)]
    [InlineData(ActivityLevel.Active, 2408)]
    [InlineData(ActivityLevel.VeryActive, 2652)]
    public void Expenditure_is_resting_energy_times_the_factor(ActivityLevel activity, int kcal)
    {
        var need = EnergyNeed.Of(Resting(1396), activity, 0, 45, Sex.Female);

        Assert.Equal(new EnergyRange(kcal, kcal), need.Expenditure);
        Assert.Equal(need.Expenditure, need.Suggested);
    }

    [Theory]
    [InlineData(WeightGoal.LoseWeight, 1664)]
    [InlineData(WeightGoal.MaintainWeight, 2164)]
    [InlineData(WeightGoal.GainWeight, 2464)]
    public void The_goal_shifts_the_suggestion(WeightGoal goal, int kcal) =>
        Assert.Equal(
            new EnergyRange(kcal, kcal),
            EnergyNeed
                .Of(Resting(1396), ActivityLevel.Moderate, goal.DefaultChangeKcal(), 45, Sex.Female)
                .Suggested
        );

    [Theory]
    [InlineData(17, true, 2164)]
    [InlineData(18, false, 1664)]
    public void Under_18_no_deficit_is_suggested(int age, bool withheld, int kcal)
    {
        var need = EnergyNeed.Of(Resting(1396), ActivityLevel.Moderate, -500, age, Sex.Female);

        Assert.Equal(withheld, need.DeficitWithheld);
        Assert.Equal(new EnergyRange(kcal, kcal), need.Suggested);
    }

    [Fact]
    public void Under_18_a_surplus_is_no_deficit()
    {
        var need = EnergyNeed.Of(Resting(1396), ActivityLevel.Moderate, 300, 15, Sex.Female);

        Assert.False(need.DeficitWithheld);
        Assert.Equal(2464, need.Suggested.Lower);
    }

    [Theory]
    [InlineData(Sex.Female, 1200, 1200)]
    [InlineData(Sex.Male, 1500, 1500)]
    [InlineData(Sex.Other, 1200, 1500)]
    [InlineData(Sex.PreferNotToSay, 1200, 1500)]
    [InlineData(null, 1200, 1500)]
    public void The_suggestion_never_falls_below_the_floor(Sex? sex, int lower, int upper)
    {
        var need = EnergyNeed.Of(Resting(1000), ActivityLevel.Sedentary, -1000, 30, sex);

        Assert.Equal(new EnergyRange(lower, upper), need.Suggested);
        Assert.True(need.FloorApplied);
        Assert.Equal(new EnergyRange(1200, 1200), need.Expenditure);
    }

    [Property(MaxTest = 2_000)]
    public FsCheck.Property No_body_and_no_goal_breaks_the_bounds() =>
        Prop.ForAll(
            Bodies.ToArbitrary(),
            body =>
            {
                var resting = BasalMetabolicRate.Of(body.Kg, body.Cm, body.Age, body.Sex);
                var need = EnergyNeed.Of(resting, body.Activity, body.Change, body.Age, body.Sex);
                return need.Suggested.Lower >= (body.Sex == Sex.Male ? 1500 : 1200)
                    && need.Suggested.Upper >= (body.Sex == Sex.Female ? 1200 : 1500)
                    && need.Suggested.Lower <= need.Suggested.Upper
                    && (body.Age >= 18 || need.Suggested.Lower >= need.Expenditure.Lower)
                    && need.FloorApplied
                        == (
                            need.Suggested.Lower
                                != need.Expenditure.Lower + (need.DeficitWithheld ? 0 : body.Change)
                            || need.Suggested.Upper
                                != need.Expenditure.Upper + (need.DeficitWithheld ? 0 : body.Change)
                        );
            }
        );

    private static FsCheck.Gen<Body> Bodies =>
        from kg in Gen.Choose(2_000, 50_000)
        from cm in Gen.Choose(50, 300)
        from age in Gen.Choose(13, 110)
        from sex in Gen.Elements<Sex?>(null, Sex.Female, Sex.Male, Sex.Other)
        from activity in Gen.Elements(Enum.GetValues<ActivityLevel>())
        from change in Gen.Choose(-1_500, 1_500)
        select new Body(kg / 100m, cm, age, sex, activity, change);

    private static BasalMetabolicRate Resting(int kcal) => new(new(kcal, kcal), false);

    private sealed record Body(
        decimal Kg,
        decimal Cm,
        int Age,
        Sex? Sex,
        ActivityLevel Activity,
        int Change
    );
}
