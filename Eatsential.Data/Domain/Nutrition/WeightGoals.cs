namespace Eatsential.Data.Domain.Nutrition;

public static class WeightGoals
{
    /// <summary>
    /// What to add to the energy spent where the person names no figure, kcal a day: the smaller deficit of the
    /// 500–1000 that the NHLBI guidelines of 1998 give, and a surplus by the product's own policy.
    /// </summary>
    public static int DefaultChangeKcal(this WeightGoal goal) =>
        goal switch
        {
            WeightGoal.LoseWeight => -500,
            WeightGoal.MaintainWeight => 0,
            WeightGoal.GainWeight => 300,
            _ => throw new ArgumentOutOfRangeException(nameof(goal), goal, null),
        };
}
