using System.Globalization;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Web.Shared.Forms;

namespace Eatsential.Web.Features.Profile;

/// <summary>Bodies and goals in plain words.</summary>
internal static class BodyWords
{
    public static IReadOnlyList<Option<UnitSystem>> Units { get; } =
    [
        new(UnitSystem.Metric, "Metric", "cm, kg"),
        new(UnitSystem.Imperial, "Imperial", "ft, in, lb"),
    ];

    public static IReadOnlyList<Option<Sex>> Sexes { get; } =
    [
        new(Sex.Female, "Female"),
        new(Sex.Male, "Male"),
        new(Sex.Other, "Other"),
        new(Sex.PreferNotToSay, "Prefer not to say"),
    ];

    public static IReadOnlyList<Option<ActivityLevel>> Activities { get; } =
    [
        new(ActivityLevel.Sedentary, "Sedentary", "Mostly sitting, little exercise"),
        new(ActivityLevel.Light, "Light", "On your feet at times, or exercise 1–3 days a week"),
        new(ActivityLevel.Moderate, "Moderate", "Exercise 3–5 days a week"),
        new(ActivityLevel.Active, "Active", "Hard exercise 6–7 days a week"),
        new(ActivityLevel.VeryActive, "Very active", "Physical work, or training twice a day"),
    ];

    public static IReadOnlyList<Option<WeightGoal>> Goals { get; } =
    [
        new(WeightGoal.LoseWeight, "Lose weight", "Eat less than you spend"),
        new(WeightGoal.MaintainWeight, "Keep my weight", "Eat what you spend"),
        new(WeightGoal.GainWeight, "Gain weight", "Eat more than you spend"),
    ];

    public static string Of<T>(IReadOnlyList<Option<T>> options, T? value)
        where T : struct =>
        options.FirstOrDefault(o => o.Value.Equals(value))?.Title ?? Words.NotGiven;

    public static string Height(int? cm, UnitSystem units)
    {
        if (cm is not { } height)
            return Words.NotGiven;
        if (units == UnitSystem.Metric)
            return $"{height} cm";
        var (feet, inches) = Imperial.ToFeetAndInches(height);
        return $"{feet} ft {Typed.Text(inches)} in";
    }

    public static string Weight(decimal? kg, UnitSystem units) =>
        kg is not { } weight ? Words.NotGiven
        : units == UnitSystem.Metric ? $"{Typed.Text(weight)} kg"
        : $"{Typed.Text(Math.Round(Imperial.KilogramsToPounds(weight), 1))} lb";

    public static string Of(EnergyGoal? goal) =>
        goal switch
        {
            null => Words.NotGiven,
            { ChangeKcal: 0 } => Of(Goals, goal.Weight),
            _ => $"{Of(Goals, goal.Weight)}, {Math.Abs(goal.ChangeKcal)} kcal a day",
        };

    /// <summary>"1,396 kcal a day", or both lines where the sex is not given.</summary>
    public static string Of(EnergyRange range) =>
        range.IsRange
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{range.Lower:#,0} to {range.Upper:#,0} kcal a day"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{range.Lower:#,0} kcal a day");
}
