namespace Eatsential.Data.Domain.Nutrition;

/// <summary>FDA's reading of a percentage.</summary>
public enum DailyValueBand
{
    /// <summary>5 % or less.</summary>
    Low,

    Between,

    /// <summary>20 % or more.</summary>
    High,
}

/// <summary>FDA Daily Values for adults and children from 4 (2016 rule, 21 CFR 101.9), by a 2000 kcal day.</summary>
public static class DailyValues
{
    public const decimal ReferenceKcal = 2000m;

    /// <summary>In the nutrient's unit; null where the rule sets none: energy, trans fat, total sugars.</summary>
    public static decimal? Of(Nutrient nutrient) =>
        nutrient switch
        {
            Nutrient.Fat => 78m,
            Nutrient.SaturatedFat => 20m,
            Nutrient.Cholesterol => 300m,
            Nutrient.Carbohydrate => 275m,
            Nutrient.Sodium => 2300m,
            Nutrient.Fiber => 28m,
            Nutrient.Protein => 50m,
            Nutrient.AddedSugars => 50m,
            Nutrient.Calcium => 1300m,
            Nutrient.Iron => 18m,
            Nutrient.VitaminD => 20m,
            Nutrient.Potassium => 4700m,
            _ => null,
        };

    /// <summary>Per cent of the Daily Value, not rounded; null where there is none or the amount is not known.</summary>
    public static decimal? Percent(Nutrient nutrient, decimal? amount) =>
        amount * 100m / Of(nutrient);

    /// <summary>Low or high by the percentage before it is rounded for print.</summary>
    public static DailyValueBand? Band(Nutrient nutrient, decimal? amount) =>
        Percent(nutrient, amount) switch
        {
            null => null,
            <= 5m => DailyValueBand.Low,
            >= 20m => DailyValueBand.High,
            _ => DailyValueBand.Between,
        };
}
