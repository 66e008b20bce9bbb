using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Shared.Forms;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Web.Features.Profile;

/// <summary>What is typed of a goal: which way, and how far without a sign.</summary>
public sealed class GoalDraft
{
    private const string UsualKcal = "300";

    /// <summary>What was saved when the person began to edit.</summary>
    public EnergyGoal? Seen { get; set; }

    /// <summary>0: not chosen yet.</summary>
    public WeightGoal Weight { get; set; }
    public string Kcal { get; set; } = UsualKcal;

    public bool AsksForKcal => Weight is WeightGoal.LoseWeight or WeightGoal.GainWeight;

    public static GoalDraft Of(EnergyGoal? goal) =>
        new()
        {
            Seen = goal,
            Weight = goal?.Weight ?? default,
            Kcal = goal is null or { ChangeKcal: 0 }
                ? UsualKcal
                : Typed.Text(Math.Abs(goal.ChangeKcal)),
        };

    public EnergyGoal Read(ICollection<FieldError> errors)
    {
        if (!AsksForKcal)
            return new(Weight, 0);
        var typed = Typed.Number(Kcal, nameof(EnergyGoal.ChangeKcal), errors);
        var kcal = (int)Math.Round(typed ?? 0m, MidpointRounding.AwayFromZero);
        return new(Weight, Weight == WeightGoal.LoseWeight ? -kcal : kcal);
    }
}
