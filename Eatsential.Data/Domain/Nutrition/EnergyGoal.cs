namespace Eatsential.Data.Domain.Nutrition;

/// <summary>What a person wants of their energy balance.</summary>
/// <param name="ChangeKcal">How much less (negative) or more than is spent they want to eat, kcal a day.</param>
public sealed record EnergyGoal(WeightGoal Weight, int ChangeKcal)
{
    /// <summary>The largest change either way, kcal a day.</summary>
    public const int MaxChangeKcal = 1000;

    /// <summary>Whether the change goes where the goal does and stays within the limit.</summary>
    public bool IsConsistent =>
        Weight switch
        {
            WeightGoal.LoseWeight => ChangeKcal is < 0 and >= -MaxChangeKcal,
            WeightGoal.MaintainWeight => ChangeKcal == 0,
            WeightGoal.GainWeight => ChangeKcal is > 0 and <= MaxChangeKcal,
            _ => false,
        };
}
