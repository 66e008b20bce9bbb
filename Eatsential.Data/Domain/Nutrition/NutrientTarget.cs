namespace Eatsential.Data.Domain.Nutrition;

/// <summary>An amount a day the person wants to reach and has set themselves: nothing here invents one.</summary>
/// <param name="PerDay">In the nutrient's unit.</param>
public sealed record NutrientTarget(Nutrient Nutrient, decimal PerDay)
{
    public decimal PerMeal => PerDay * ScreeningLimit.MealShare;
}
