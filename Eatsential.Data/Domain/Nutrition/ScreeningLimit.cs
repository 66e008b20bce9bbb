namespace Eatsential.Data.Domain.Nutrition;

/// <summary>A day's upper limit to look at a meal by. Screening, not treatment: shown with its label and source.</summary>
/// <param name="PerDay">In the nutrient's unit.</param>
public sealed record ScreeningLimit(Nutrient Nutrient, decimal PerDay, string Label, string Source)
{
    /// <summary>The part of a day's limit that one meal may use. The product's policy.</summary>
    public const decimal MealShare = 0.35m;

    public decimal PerMeal => PerDay * MealShare;

    /// <summary>The person's own figure in place of the published one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public ScreeningLimit SetByPerson(decimal perDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perDay);
        return this with { PerDay = perDay, Label = "Your own limit", Source = "set by you" };
    }
}

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
