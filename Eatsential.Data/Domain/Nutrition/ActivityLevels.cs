namespace Eatsential.Data.Domain.Nutrition;

public static class ActivityLevels
{
    /// <summary>What resting energy is multiplied by: the customary factors beside Mifflin–St Jeor.</summary>
    public static decimal Factor(this ActivityLevel level) =>
        level switch
        {
            ActivityLevel.Sedentary => 1.2m,
            ActivityLevel.Light => 1.375m,
            ActivityLevel.Moderate => 1.55m,
            ActivityLevel.Active => 1.725m,
            ActivityLevel.VeryActive => 1.9m,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };
}
