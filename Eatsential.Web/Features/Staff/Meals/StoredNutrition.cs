using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Web.Features.Staff.Import;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>The nutrient columns of meals and ingredients, as facts and back.</summary>
internal static class StoredNutrition
{
    public const string Computed = "computed";

    public static NutrientFacts Nutrition(this Meal meal) => NutrientFacts.From(meal.Amount);

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

    public static void Record(this Ingredient ingredient, NutrientFacts per100Grams)
    {
        ingredient.EnergyKcal = per100Grams.Energy;
        ingredient.FatG = per100Grams.Fat;
        ingredient.SaturatedFatG = per100Grams.SaturatedFat;
        ingredient.TransFatG = per100Grams.TransFat;
        ingredient.CholesterolMg = per100Grams.Cholesterol;
        ingredient.SodiumMg = per100Grams.Sodium;
        ingredient.CarbsG = per100Grams.Carbohydrate;
        ingredient.FiberG = per100Grams.Fiber;
        ingredient.SugarsG = per100Grams.Sugars;
        ingredient.AddedSugarsG = per100Grams.AddedSugars;
        ingredient.ProteinG = per100Grams.Protein;
        ingredient.VitaminDMcg = per100Grams.VitaminD;
        ingredient.CalciumMg = per100Grams.Calcium;
        ingredient.IronMg = per100Grams.Iron;
        ingredient.PotassiumMg = per100Grams.Potassium;
    }

    /// <summary>
    /// Writes amounts made of ingredients and grams, rounded as the columns keep them; what no column holds is not known.
    /// </summary>
    public static void TakeComputed(this Meal meal, NutrientFacts facts)
    {
        foreach (var nutrient in Nutrients.All)
            meal.SetAmount(
                nutrient,
                Holds(nutrient, facts[nutrient]) ? Rounded(facts[nutrient], nutrient) : null
            );
        meal.NutritionSource = Computed;
    }

    /// <summary>Whether a meal's column has room for it.</summary>
    public static bool Holds(Nutrient nutrient, decimal? amount) =>
        amount is null
        || amount
            <= (
                nutrient == Nutrient.Energy ? Rules.CaloriesMax
                : nutrient.Unit() == "mg" && nutrient != Nutrient.Iron ? 99_999
                : 9_999
            );

    private static decimal? Rounded(decimal? amount, Nutrient nutrient) =>
        amount is { } a
            ? decimal.Round(
                a,
                nutrient is Nutrient.Energy or Nutrient.Sodium ? 0 : 1,
                MidpointRounding.AwayFromZero
            )
            : null;
}
