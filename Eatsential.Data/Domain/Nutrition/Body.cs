namespace Eatsential.Data.Domain.Nutrition;

/// <summary>What somebody told of their body. Each value may be missing, and a figure that needs it is then missing too.</summary>
public sealed record Body(
    int? HeightCm,
    decimal? WeightKg,
    DateOnly? DateOfBirth,
    Sex? Sex,
    ActivityLevel? Activity
)
{
    public static Body Unknown { get; } = new(null, null, null, null, null);

    /// <summary>Null without height, weight or date of birth.</summary>
    public BasalMetabolicRate? RestingEnergy(DateOnly today) =>
        (HeightCm, WeightKg, DateOfBirth) is ({ } height, { } weight, { } birth)
            ? BasalMetabolicRate.Of(weight, height, Age.On(birth, today), Sex)
            : null;

    /// <summary>Null without resting energy or activity level.</summary>
    /// <param name="changeKcal">How much less (negative) or more than is spent the person wants to eat, kcal a day.</param>
    public EnergyNeed? EnergyNeed(int changeKcal, DateOnly today) =>
        (RestingEnergy(today), Activity, DateOfBirth) is ({ } resting, { } activity, { } birth)
            ? Nutrition.EnergyNeed.Of(resting, activity, changeKcal, Age.On(birth, today), Sex)
            : null;
}
