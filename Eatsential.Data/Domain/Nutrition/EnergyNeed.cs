namespace Eatsential.Data.Domain.Nutrition;

/// <summary>What a person spends and what is suggested to eat, in kcal a day.</summary>
/// <param name="Expenditure">Resting energy times the activity factor.</param>
/// <param name="Suggested">Expenditure with the change asked for, never below the floor.</param>
/// <param name="DeficitWithheld">A deficit was asked for and left out: under 18 none is ever suggested.</param>
/// <param name="FloorApplied">The floor raised the suggestion.</param>
public sealed record EnergyNeed(
    EnergyRange Expenditure,
    EnergyRange Suggested,
    bool DeficitWithheld,
    bool FloorApplied
)
{
    /// <summary>The least ever suggested to women and to men, in kcal a day.</summary>
    public const int WomensFloor = 1200;

    /// <inheritdoc cref="WomensFloor"/>
    public const int MensFloor = 1500;

    /// <summary>From this age a deficit may be suggested.</summary>
    public const int AdultAge = 18;

    /// <param name="changeKcal">How much less (negative) or more than is spent the person wants to eat, kcal a day.</param>
    /// <param name="sex">Null when not answered: the women's floor then holds for the lower line, the men's for the upper.</param>
    public static EnergyNeed Of(
        BasalMetabolicRate resting,
        ActivityLevel activity,
        int changeKcal,
        int age,
        Sex? sex
    )
    {
        var factor = activity.Factor();
        var spent = EnergyRange.Round(resting.Kcal.Lower * factor, resting.Kcal.Upper * factor);

        var isWithheld = age < AdultAge && changeKcal < 0;
        var change = isWithheld ? 0 : changeKcal;
        var wanted = new EnergyRange(spent.Lower + change, spent.Upper + change);
        var suggested = new EnergyRange(
            Math.Max(wanted.Lower, sex == Sex.Male ? MensFloor : WomensFloor),
            Math.Max(wanted.Upper, sex == Sex.Female ? WomensFloor : MensFloor)
        );

        return new(spent, suggested, isWithheld, suggested != wanted);
    }
}
