using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Features.Profile;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Meals;

/// <summary>How a meal fits the signed-in person's day, by their body, goal and conditions.</summary>
internal static class MyDay
{
    private const string HighBloodPressure = "hypertension";

    /// <summary>Null where nobody is signed in.</summary>
    public static async Task<MealDay?> ReadAsync(
        EatsentialDbContext db,
        NutrientTotals meal,
        TimeProvider time,
        CancellationToken ct
    )
    {
        if (db.CurrentUser.Id is not { } me)
            return null;
        var profile = await db
            .HealthProfiles.AsNoTracking()
            .SingleOrDefaultAsync(p => p.UserId == me, ct);
        var change = await db
            .FitnessGoals.Where(g => g.UserId == me && g.IsActive)
            .Select(g => g.EnergyAdjustmentKcal)
            .SingleOrDefaultAsync(ct);
        var watchesSodium = await (
            from mine in db.MedicalConditions
            where mine.UserId == me
            join condition in db.MedicalConditionRefs on mine.ConditionId equals condition.Id
            where condition.Name == HighBloodPressure
            select mine.Id
        ).AnyAsync(ct);

        var body = profile?.Body() ?? Body.Unknown;
        var need = body.EnergyNeed(change, Today.Of(time));
        return new(need, Missing(body), DayFit.Of(meal, need?.Suggested, Limits(), []));

        IReadOnlyCollection<ScreeningLimit> Limits() =>
            watchesSodium
                ?
                [
                    ScreeningLimits.Sodium,
                    ScreeningLimits.SodiumIdeal,
                    ScreeningLimits.AddedSugars(body.Sex),
                ]
                : [ScreeningLimits.AddedSugars(body.Sex)];
    }

    private static List<string> Missing(Body body)
    {
        List<string> missing = [];
        if (body.HeightCm is null)
            missing.Add("your height");
        if (body.WeightKg is null)
            missing.Add("your weight");
        if (body.DateOfBirth is null)
            missing.Add("your date of birth");
        if (body.Activity is null)
            missing.Add("how active you are");
        return missing;
    }
}
