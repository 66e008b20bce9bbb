using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Data.Domain.Diets;

/// <summary>How a meal stands to a diet, and why.</summary>
/// <param name="Because">The classes that settled it; none when it fits or the nutrition settled it.</param>
public sealed record DietVerdict(Diet Diet, DietFit Fit, FoodClass Because)
{
    /// <summary>
    /// The verdict in words. The best of each diet claims no more than the data can show: a certificate, or the test for
    /// under 20 ppm of gluten that the claim "gluten-free" needs (21 CFR 101.91), is not in it.
    /// </summary>
    public string Words =>
        Fit switch
        {
            DietFit.Conflicts =>
                $"Conflicts: {Cause("more than 10 % of the energy from carbohydrate")}",
            DietFit.NotConfirmed =>
                $"Not confirmed: {Cause("energy or carbohydrate is not known")}",
            _ => Diet switch
            {
                Diet.Kosher or Diet.Halal => "No known conflict, not certified",
                Diet.GlutenFree => "No gluten ingredients",
                Diet.Keto => "At most 10 % of the energy from carbohydrate",
                _ => "No known conflict",
            },
        };

    /// <param name="classes">Of the whole meal, see <see cref="MealClasses"/>.</param>
    /// <param name="nutrition">Of the whole meal, with null for what is not known whole.</param>
    public static DietVerdict Of(Diet diet, FoodClass classes, NutrientFacts nutrition)
    {
        var rule = DietRule.Of(diet);
        var conflicts = classes & rule.Conflicts | Together(classes, rule.NotTogether);
        var unconfirmed = classes & rule.Unconfirmed;
        var carbohydrate = Carbohydrate(rule.MaxCarbohydrateEnergyShare, nutrition);

        return conflicts != FoodClass.None || carbohydrate == DietFit.Conflicts
                ? new(diet, DietFit.Conflicts, conflicts)
            : unconfirmed != FoodClass.None || carbohydrate == DietFit.NotConfirmed
                ? new(diet, DietFit.NotConfirmed, unconfirmed)
            : new(diet, DietFit.Fits, FoodClass.None);
    }

    private static FoodClass Together(FoodClass classes, (FoodClass Left, FoodClass Right) pair) =>
        (classes & pair.Left) != FoodClass.None && (classes & pair.Right) != FoodClass.None
            ? classes & (pair.Left | pair.Right)
            : FoodClass.None;

    private static DietFit Carbohydrate(decimal? maxShare, NutrientFacts nutrition) =>
        (maxShare, 4m * nutrition.Carbohydrate, nutrition.Energy) switch
        {
            (null, _, _) => DietFit.Fits,
            ({ } share, { } fromCarbohydrate, { } kcal) => fromCarbohydrate > share * kcal
                ? DietFit.Conflicts
                : DietFit.Fits,
            _ => DietFit.NotConfirmed,
        };

    private string Cause(string ofNutrition) =>
        Because == FoodClass.None ? ofNutrition : string.Join(", ", FoodClassNames.Of(Because));
}
