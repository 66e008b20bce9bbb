namespace Eatsential.Data.Domain.Nutrition;

/// <summary>Stored as lose, maintain, gain.</summary>
public enum WeightGoal
{
    Lose = 1,
    Maintain = 2,
    Gain = 3,
}

/// <param name="DailyKcal">By how much to eat less or more than is spent; zero or above, and of no effect when maintaining.</param>
public sealed record EnergyGoal(WeightGoal Direction, int DailyKcal)
{
    public static EnergyGoal Maintain { get; } = new(WeightGoal.Maintain, 0);

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int DailyKcal { get; } =
        DailyKcal >= 0 ? DailyKcal : throw new ArgumentOutOfRangeException(nameof(DailyKcal));

    /// <summary>What is added to the energy spent, kcal a day.</summary>
    public int Change =>
        Direction switch
        {
            WeightGoal.Lose => -DailyKcal,
            WeightGoal.Gain => DailyKcal,
            _ => 0,
        };
}
