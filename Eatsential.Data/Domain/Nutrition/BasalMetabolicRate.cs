namespace Eatsential.Data.Domain.Nutrition;

/// <summary>
/// Resting energy by Mifflin–St Jeor 1990 (Am J Clin Nutr 51:241), in kcal a day. Where the sex is not given, from the
/// women's line to the men's.
/// </summary>
/// <param name="IsOutsideDerivation">The age is not within the 19–78 years the formula was derived on.</param>
public sealed record BasalMetabolicRate(EnergyRange Kcal, bool IsOutsideDerivation)
{
    private const int MensConstant = 5;
    private const int WomensConstant = -161;

    /// <param name="sex">Null when not answered.</param>
    /// <exception cref="ArgumentOutOfRangeException">Weight or height not above zero, or a negative age.</exception>
    public static BasalMetabolicRate Of(decimal weightKg, decimal heightCm, int age, Sex? sex)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weightKg);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightCm);
        ArgumentOutOfRangeException.ThrowIfNegative(age);

        var common = 10m * weightKg + 6.25m * heightCm - 5m * age;
        var lower = common + (sex == Sex.Male ? MensConstant : WomensConstant);
        var upper = common + (sex == Sex.Female ? WomensConstant : MensConstant);
        return new(EnergyRange.Round(lower, upper), age is < 19 or > 78);
    }
}
