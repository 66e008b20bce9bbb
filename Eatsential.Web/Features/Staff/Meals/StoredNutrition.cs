using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>The nutrient columns of meals and ingredients, as facts and back.</summary>
internal static class StoredNutrition
{
    public const string Computed = "computed";

    public static NutrientFacts Nutrition(this Meal meal) =>
        new()
        {
            Energy = meal.Calories,
            Fat = meal.FatG,
            SaturatedFat = meal.SaturatedFatG,
            TransFat = meal.TransFatG,
            Cholesterol = meal.CholesterolMg,
            Sodium = meal.SodiumMg,
            Carbohydrate = meal.CarbsG,
            Fiber = meal.FiberG,
            Sugars = meal.SugarsG,
            AddedSugars = meal.AddedSugarsG,
            Protein = meal.ProteinG,
            VitaminD = meal.VitaminDMcg,
            Calcium = meal.CalciumMg,
            Iron = meal.IronMg,
            Potassium = meal.PotassiumMg,
        };

    public static NutrientFacts Per100Grams(this Ingredient ingredient) =>
        new()
        {
            Energy = ingredient.EnergyKcal,
            Fat = ingredient.FatG,
            SaturatedFat = ingredient.SaturatedFatG,
            TransFat = ingredient.TransFatG,
            Cholesterol = ingredient.CholesterolMg,
            Sodium = ingredient.SodiumMg,
            Carbohydrate = ingredient.CarbsG,
            Fiber = ingredient.FiberG,
            Sugars = ingredient.SugarsG,
            AddedSugars = ingredient.AddedSugarsG,
            Protein = ingredient.ProteinG,
            VitaminD = ingredient.VitaminDMcg,
            Calcium = ingredient.CalciumMg,
            Iron = ingredient.IronMg,
            Potassium = ingredient.PotassiumMg,
        };

    /// <summary>Writes amounts made of ingredients and grams, rounded as the columns keep them.</summary>
    public static void TakeComputed(this Meal meal, NutrientFacts facts)
    {
        meal.Calories = Whole(facts.Energy);
        meal.FatG = Tenths(facts.Fat);
        meal.SaturatedFatG = Tenths(facts.SaturatedFat);
        meal.TransFatG = Tenths(facts.TransFat);
        meal.CholesterolMg = Tenths(facts.Cholesterol);
        meal.SodiumMg = Whole(facts.Sodium);
        meal.CarbsG = Tenths(facts.Carbohydrate);
        meal.FiberG = Tenths(facts.Fiber);
        meal.SugarsG = Tenths(facts.Sugars);
        meal.AddedSugarsG = Tenths(facts.AddedSugars);
        meal.ProteinG = Tenths(facts.Protein);
        meal.VitaminDMcg = Tenths(facts.VitaminD);
        meal.CalciumMg = Tenths(facts.Calcium);
        meal.IronMg = Tenths(facts.Iron);
        meal.PotassiumMg = Tenths(facts.Potassium);
        meal.NutritionSource = Computed;
    }

    private static decimal? Tenths(decimal? amount) =>
        amount is { } a ? decimal.Round(a, 1, MidpointRounding.AwayFromZero) : null;

    private static int? Whole(decimal? amount) =>
        amount is { } a ? (int)decimal.Round(a, MidpointRounding.AwayFromZero) : null;
}
