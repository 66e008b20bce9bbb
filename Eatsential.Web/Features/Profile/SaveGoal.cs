using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

public sealed class SaveGoal(IDbContextFactory<EatsentialDbContext> databases, TimeProvider clock)
{
    /// <param name="seen">What the page showed when the person began to edit; null: no goal.</param>
    public async Task<Outcome<EnergyGoal>> RunAsync(
        EnergyGoal? seen,
        EnergyGoal wanted,
        CancellationToken ct
    )
    {
        if (!Enum.IsDefined(wanted.Weight))
            return new Invalid<EnergyGoal>(
                nameof(EnergyGoal.Weight),
                "Choose what you would like."
            );
        if (!wanted.IsConsistent)
            return new Invalid<EnergyGoal>(
                nameof(EnergyGoal.ChangeKcal),
                $"Type a number of kcal from 1 to {EnergyGoal.MaxChangeKcal}."
            );

        return await databases.SaveAsync<EnergyGoal>(
            async (db, me) =>
            {
                var row = await db.FitnessGoals.SingleOrDefaultAsync(
                    g => g.UserId == me && g.IsActive,
                    ct
                );
                var current = row?.Goal();
                if (current == wanted)
                    return new Saved<EnergyGoal>(wanted);
                if (current != seen)
                    return new Stale<EnergyGoal>(current);

                var profile = await db.ProfileAsync(me, ct);
                if (wanted.ChangeKcal < 0 && IsMinor(profile.DateOfBirth))
                    return new Invalid<EnergyGoal>(
                        nameof(EnergyGoal.Weight),
                        $"Under {EnergyNeed.AdultAge} we suggest no calorie deficit, since you may still be growing. Choose another goal, and ask a doctor about losing weight."
                    );

                var goalType = SnakeCaseEnum.Name(wanted.Weight);
                if (row is null)
                {
                    row = new FitnessGoal
                    {
                        UserId = me,
                        HealthProfileId = profile.Id,
                        GoalType = goalType,
                    };
                    db.FitnessGoals.Add(row);
                }
                row.GoalType = goalType;
                row.EnergyAdjustmentKcal = wanted.ChangeKcal;
                await db.SaveChangesAsync(ct);
                return new Saved<EnergyGoal>(wanted);
            }
        );
    }

    private bool IsMinor(DateOnly? dateOfBirth) =>
        dateOfBirth is { } birth && Age.On(birth, Today.Of(clock)) < EnergyNeed.AdultAge;
}
