using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Tests.Domain.Nutrition;

public class MacronutrientTests
{
    [Theory]
    [InlineData(500, 500, true)]
    [InlineData(400, 320, true)]
    [InlineData(400, 319, false)]
    [InlineData(400, 480, true)]
    [InlineData(400, 481, false)]
    [InlineData(50, 70, true)]
    [InlineData(50, 71, false)]
    [InlineData(0, 20, true)]
    [InlineData(0, 21, false)]
    public void Stated_energy_may_differ_by_20_kcal_or_20_per_cent(
        int stated,
        int macronutrients,
        bool plausible
    )
    {
        var check = EnergyPlausibility.Of(
            new()
            {
                Energy = stated,
                Carbohydrate = macronutrients / 4m,
                Fat = 0m,
                Protein = 0m,
            }
        );

        Assert.Equal(plausible, check!.IsPlausible);
    }

    [Fact]
    public void The_4_4_9_rule() =>
        Assert.Equal(
            215m,
            EnergyPlausibility
                .Of(
                    new()
                    {
                        Energy = 200m,
                        Protein = 10m,
                        Carbohydrate = 10m,
                        Fat = 15m,
                    }
                )!
                .MacronutrientKcal
        );

    [Fact]
    public void Nothing_is_said_of_what_is_not_known()
    {
        Assert.Null(
            EnergyPlausibility.Of(
                new()
                {
                    Energy = 200m,
                    Protein = 10m,
                    Fat = 15m,
                }
            )
        );
        Assert.Null(
            EnergyPlausibility.Of(
                new()
                {
                    Protein = 10m,
                    Carbohydrate = 1m,
                    Fat = 15m,
                }
            )
        );
        Assert.Null(MacronutrientShares.Of(new() { Carbohydrate = 10m, Fat = 15m }));
        Assert.Null(
            MacronutrientShares.Of(
                new()
                {
                    Protein = 0m,
                    Carbohydrate = 0m,
                    Fat = 0m,
                }
            )
        );
    }

    [Fact]
    public void A_ketogenic_meal_is_noted_and_not_refused()
    {
        var shares = MacronutrientShares.Of(
            new()
            {
                Carbohydrate = 5m,
                Fat = 80m,
                Protein = 65m,
            }
        )!;

        Assert.Equal([2m, 72m, 26m], [shares.Carbohydrate, shares.Fat, shares.Protein]);
        Assert.Equal(
            [new(Nutrient.Carbohydrate, 2m, 45, 65), new(Nutrient.Fat, 72m, 20, 35)],
            shares.Notes
        );
    }

    [Theory]
    [InlineData(45, 35, 20)]
    [InlineData(65, 25, 10)]
    [InlineData(45, 20, 35)]
    public void The_borders_are_within_the_ranges(int carbohydrate, int fat, int protein) =>
        Assert.Empty(new MacronutrientShares(carbohydrate, fat, protein).Notes);

    [Theory]
    [InlineData(44.9, 35, 20.1, Nutrient.Carbohydrate)]
    [InlineData(65.1, 24.9, 10, Nutrient.Carbohydrate)]
    [InlineData(60, 19.9, 20.1, Nutrient.Fat)]
    [InlineData(50, 35.1, 14.9, Nutrient.Fat)]
    [InlineData(60, 30.1, 9.9, Nutrient.Protein)]
    [InlineData(45, 20, 35.1, Nutrient.Protein)]
    public void A_share_beyond_a_border_is_noted(
        double carbohydrate,
        double fat,
        double protein,
        Nutrient noted
    ) =>
        Assert.Equal(
            noted,
            Assert
                .Single(
                    new MacronutrientShares(
                        (decimal)carbohydrate,
                        (decimal)fat,
                        (decimal)protein
                    ).Notes
                )
                .Nutrient
        );
}
