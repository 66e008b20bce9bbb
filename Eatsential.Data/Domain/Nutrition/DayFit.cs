namespace Eatsential.Data.Domain.Nutrition;

/// <summary>A meal against one limit.</summary>
/// <param name="PercentOfDay">The known amount in per cent of the day's limit, at least; null when nothing is known or the limit is zero.</param>
/// <param name="Meal">Whether the meal keeps to its share of the day.</param>
public sealed record LimitFit(ScreeningLimit Limit, decimal? PercentOfDay, Bound Meal);

/// <summary>A meal against one target.</summary>
/// <param name="PercentOfDay">The known amount in per cent of the day's target, at least; null when nothing is known or the target is zero.</param>
/// <param name="Meal">Whether the meal brings its share of the day.</param>
public sealed record TargetFit(NutrientTarget Target, decimal? PercentOfDay, Bound Meal);

/// <summary>How a meal fits a person's day.</summary>
/// <param name="EnergyPercentLower">The meal's energy in per cent of the higher line of the need; null when either is not known.</param>
/// <param name="EnergyPercentUpper">The same of the lower line; equal to the other unless the sex is not given.</param>
/// <param name="EnergyIsComplete">False: the percentages are what the meal has at least.</param>
public sealed record DayFit(
    decimal? EnergyPercentLower,
    decimal? EnergyPercentUpper,
    bool EnergyIsComplete,
    IReadOnlyList<LimitFit> Limits,
    IReadOnlyList<TargetFit> Targets
)
{
    /// <param name="need">Kcal a day; null when the person gave no body data.</param>
    public static DayFit Of(
        NutrientTotals meal,
        EnergyRange? need,
        IReadOnlyCollection<ScreeningLimit> limits,
        IReadOnlyCollection<NutrientTarget> targets
    )
    {
        var energy = meal[Nutrient.Energy];
        return new(
            Percent(energy.Known, need?.Upper),
            Percent(energy.Known, need?.Lower),
            energy.IsComplete,
            [
                .. limits.Select(limit => new LimitFit(
                    limit,
                    Percent(meal[limit.Nutrient].Known, limit.PerDay),
                    meal[limit.Nutrient].Within(limit.PerMeal)
                )),
            ],
            [
                .. targets.Select(target => new TargetFit(
                    target,
                    Percent(meal[target.Nutrient].Known, target.PerDay),
                    meal[target.Nutrient].Reaches(target.PerMeal)
                )),
            ]
        );
    }

    private static decimal? Percent(decimal? amount, decimal? whole) =>
        whole > 0 ? amount * 100m / whole : null;
}
