using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>A meal's columns by nutrient.</summary>
internal static class MealAmounts
{
    public static decimal? Amount(this Meal meal, Nutrient nutrient) =>
        nutrient switch
        {
            Nutrient.Energy => meal.Calories,
            Nutrient.Fat => meal.FatG,
            Nutrient.SaturatedFat => meal.SaturatedFatG,
            Nutrient.TransFat => meal.TransFatG,
            Nutrient.Cholesterol => meal.CholesterolMg,
            Nutrient.Sodium => meal.SodiumMg,
            Nutrient.Carbohydrate => meal.CarbsG,
            Nutrient.Fiber => meal.FiberG,
            Nutrient.Sugars => meal.SugarsG,
            Nutrient.AddedSugars => meal.AddedSugarsG,
            Nutrient.Protein => meal.ProteinG,
            Nutrient.VitaminD => meal.VitaminDMcg,
            Nutrient.Calcium => meal.CalciumMg,
            Nutrient.Iron => meal.IronMg,
            Nutrient.Potassium => meal.PotassiumMg,
            _ => throw new ArgumentOutOfRangeException(nameof(nutrient), nutrient, null),
        };

    /// <param name="amount">Whole for energy and sodium.</param>
    public static void SetAmount(this Meal meal, Nutrient nutrient, decimal? amount)
    {
        switch (nutrient)
        {
            case Nutrient.Energy:
                meal.Calories = (int?)amount;
                break;
            case Nutrient.Fat:
                meal.FatG = amount;
                break;
            case Nutrient.SaturatedFat:
                meal.SaturatedFatG = amount;
                break;
            case Nutrient.TransFat:
                meal.TransFatG = amount;
                break;
            case Nutrient.Cholesterol:
                meal.CholesterolMg = amount;
                break;
            case Nutrient.Sodium:
                meal.SodiumMg = (int?)amount;
                break;
            case Nutrient.Carbohydrate:
                meal.CarbsG = amount;
                break;
            case Nutrient.Fiber:
                meal.FiberG = amount;
                break;
            case Nutrient.Sugars:
                meal.SugarsG = amount;
                break;
            case Nutrient.AddedSugars:
                meal.AddedSugarsG = amount;
                break;
            case Nutrient.Protein:
                meal.ProteinG = amount;
                break;
            case Nutrient.VitaminD:
                meal.VitaminDMcg = amount;
                break;
            case Nutrient.Calcium:
                meal.CalciumMg = amount;
                break;
            case Nutrient.Iron:
                meal.IronMg = amount;
                break;
            case Nutrient.Potassium:
                meal.PotassiumMg = amount;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(nutrient), nutrient, null);
        }
    }
}
