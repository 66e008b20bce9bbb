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
