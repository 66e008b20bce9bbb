using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas;
using Eatsential.Data.Schemas.Public.Profiles;

namespace Eatsential.Web.Features.Profile;

/// <summary>Rows of a profile as the pages speak of them: closed vocabularies are stored as words.</summary>
internal static class Stored
{
    public static Body Body(this HealthProfile row) =>
        new(
            row.HeightCm,
            row.WeightKg,
            row.DateOfBirth,
            SnakeCaseEnum.TryParse<Sex>(row.Gender),
            SnakeCaseEnum.TryParse<ActivityLevel>(row.ActivityLevel)
        );

    public static void Take(this HealthProfile row, Body body)
    {
        row.HeightCm = body.HeightCm;
        row.WeightKg = body.WeightKg;
        row.DateOfBirth = body.DateOfBirth;
        row.Gender = body.Sex is { } sex ? SnakeCaseEnum.Name(sex) : null;
        row.ActivityLevel = body.Activity is { } activity ? SnakeCaseEnum.Name(activity) : null;
    }

    public static EnergyGoal Goal(this FitnessGoal row) =>
        new(SnakeCaseEnum.Parse<WeightGoal>(row.GoalType), row.EnergyAdjustmentKcal);

    public static Preferences Shown(this UserPreferences row) =>
        new(SnakeCaseEnum.Parse<UnitSystem>(row.Units), row.WelcomeStep);
}
