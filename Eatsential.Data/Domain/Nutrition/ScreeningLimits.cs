namespace Eatsential.Data.Domain.Nutrition;

/// <summary>
/// The published limits the product knows. Diabetes has none: the American Diabetes Association names no cut-off for
/// carbohydrate, so only a target the person sets is shown.
/// </summary>
public static class ScreeningLimits
{
    private const string Aha = "American Heart Association";

    /// <summary>With high blood pressure, mg.</summary>
    public static ScreeningLimit Sodium { get; } =
        new(Nutrient.Sodium, 2300m, "Sodium with high blood pressure, at most", Aha);

    /// <summary>With high blood pressure, mg.</summary>
    public static ScreeningLimit SodiumIdeal { get; } =
        new(Nutrient.Sodium, 1500m, "Sodium with high blood pressure, ideally", Aha);

    /// <summary>25 g for women, 36 g for men; where the sex is not given, the stricter.</summary>
    public static ScreeningLimit AddedSugars(Sex? sex) =>
        sex switch
        {
            Sex.Female => new(Nutrient.AddedSugars, 25m, "Added sugars, women", Aha),
            Sex.Male => new(Nutrient.AddedSugars, 36m, "Added sugars, men", Aha),
            _ => new(Nutrient.AddedSugars, 25m, "Added sugars, the stricter of two lines", Aha),
        };
}
