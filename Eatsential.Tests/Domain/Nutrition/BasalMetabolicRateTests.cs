using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Tests.Domain.Nutrition;

public class BasalMetabolicRateTests
{
    [Fact]
    public void The_published_example() =>
        Assert.Equal(
            new BasalMetabolicRate(new(1396, 1396), false),
            BasalMetabolicRate.Of(75m, 165.1m, 45, Sex.Female)
        );

    [Fact]
    public void Halves_are_rounded_up_as_the_database_does() =>
        // 10·80 + 6.25·174 − 5·30 + 5 = 1742.5, which Math.Round alone makes 1742.
        Assert.Equal(
            new EnergyRange(1743, 1743),
            BasalMetabolicRate.Of(80m, 174m, 30, Sex.Male).Kcal
        );

    public static TheoryData<Sex?> SexesWithoutALine => [null, Sex.Other, Sex.PreferNotToSay];

    [Theory]
    [MemberData(nameof(SexesWithoutALine))]
    public void Without_a_sex_both_lines_are_given(Sex? sex)
    {
        var women = BasalMetabolicRate.Of(75m, 165.1m, 45, Sex.Female).Kcal;
        var men = BasalMetabolicRate.Of(75m, 165.1m, 45, Sex.Male).Kcal;
        var both = BasalMetabolicRate.Of(75m, 165.1m, 45, sex).Kcal;

        Assert.Equal(new EnergyRange(women.Lower, men.Upper), both);
        Assert.Equal(166, both.Upper - both.Lower);
        Assert.True(both.IsRange);
        Assert.False(women.IsRange);
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(19, false)]
    [InlineData(78, false)]
    [InlineData(79, true)]
    public void An_age_outside_the_derivation_is_said(int age, bool outside) =>
        Assert.Equal(outside, BasalMetabolicRate.Of(70m, 170m, age, Sex.Male).IsOutsideDerivation);

    [Fact]
    public void A_body_without_weight_or_height_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BasalMetabolicRate.Of(0m, 170m, 30, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => BasalMetabolicRate.Of(70m, 0m, 30, null));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BasalMetabolicRate.Of(70m, 170m, -1, null)
        );
    }
}
