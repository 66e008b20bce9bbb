namespace Eatsential.Data.Domain.Nutrition;

/// <summary>
/// Stated energy held against the 4-4-9 rule (4 kcal a gram of protein and carbohydrate, 9 of fat). A warning to whoever
/// curates the data, never a refusal: fiber, alcohol and rounding trip it in true data.
/// </summary>
public sealed record EnergyPlausibility(decimal StatedKcal, decimal MacronutrientKcal)
{
    private const decimal LeastTolerance = 20m;
    private const decimal RelativeTolerance = 0.20m;

    public bool IsPlausible =>
        Math.Abs(MacronutrientKcal - StatedKcal)
        <= Math.Max(LeastTolerance, RelativeTolerance * StatedKcal);

    /// <summary>Null when energy or a macronutrient is not known.</summary>
    public static EnergyPlausibility? Of(NutrientFacts facts) =>
        facts.Energy is { } stated && MacronutrientShares.Energy(facts) is { } computed
            ? new(stated, computed)
            : null;
}
