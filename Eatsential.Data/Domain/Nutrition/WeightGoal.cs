namespace Eatsential.Data.Domain.Nutrition;

/// <summary>Stored as lose_weight, maintain_weight, gain_weight.</summary>
public enum WeightGoal
{
    LoseWeight = 1,
    MaintainWeight = 2,
    GainWeight = 3,
}
