namespace Eatsential.Data.Schemas.Public.Profiles;

/// <summary>What a person wants of their energy balance. At most one is active.</summary>
public sealed class FitnessGoal : ProfileEntry
{
    /// <summary>lose_weight, maintain_weight, gain_weight.</summary>
    public required string GoalType { get; set; }

    /// <summary>kcal a day below (negative) or above (positive) the energy need.</summary>
    public int EnergyAdjustmentKcal { get; set; }
    public decimal? TargetWeightKg { get; set; }
    public DateOnly? TargetDate { get; set; }
    public bool IsActive { get; set; } = true;
}
