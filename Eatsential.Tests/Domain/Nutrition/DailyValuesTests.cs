using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Tests.Domain.Nutrition;

public class DailyValuesTests
{
    public static TheoryData<Nutrient, double?, string> Label =>
        new()
        {
            { Nutrient.Energy, null, "kcal" },
            { Nutrient.Fat, 78, "g" },
            { Nutrient.SaturatedFat, 20, "g" },
            { Nutrient.TransFat, null, "g" },
            { Nutrient.Cholesterol, 300, "mg" },
            { Nutrient.Sodium, 2300, "mg" },
            { Nutrient.Carbohydrate, 275, "g" },
            { Nutrient.Fiber, 28, "g" },
            { Nutrient.Sugars, null, "g" },
            { Nutrient.AddedSugars, 50, "g" },
            { Nutrient.Protein, 50, "g" },
            { Nutrient.VitaminD, 20, "mcg" },
            { Nutrient.Calcium, 1300, "mg" },
            { Nutrient.Iron, 18, "mg" },
            { Nutrient.Potassium, 4700, "mg" },
        };

    [Theory]
    [MemberData(nameof(Label))]
    public void The_2016_rule(Nutrient nutrient, double? dailyValue, string unit)
    {
        Assert.Equal((decimal?)dailyValue, DailyValues.Of(nutrient));
        Assert.Equal(unit, nutrient.Unit());
    }

    [Fact]
    public void Every_nutrient_is_in_the_table() =>
        Assert.Equal(Nutrients.All, Label.Select(row => (Nutrient)row[0]));

    [Theory]
    [InlineData(115, DailyValueBand.Low)]
    [InlineData(116, DailyValueBand.Between)]
    [InlineData(459, DailyValueBand.Between)]
    [InlineData(460, DailyValueBand.High)]
    public void Low_is_up_to_5_per_cent_and_high_from_20(int sodium, DailyValueBand band) =>
        Assert.Equal(band, DailyValues.Band(Nutrient.Sodium, sodium));

    [Fact]
    public void No_percentage_without_an_amount_or_a_daily_value()
    {
        Assert.Null(DailyValues.Percent(Nutrient.Sodium, null));
        Assert.Null(DailyValues.Percent(Nutrient.TransFat, 3m));
        Assert.Null(DailyValues.Band(Nutrient.Sugars, 10m));
        Assert.Equal(0m, DailyValues.Percent(Nutrient.Sodium, 0m));
    }
}
