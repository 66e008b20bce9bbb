using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>The check of a meal's list: bound to the dish as it was when somebody looked.</summary>
internal static class MealCheck
{
    /// <summary>Undoes the check, where there is one. The meal is unknown to everybody with an allergy until the next.</summary>
    /// <param name="why">Which edit did it, for the work queue.</param>
    /// <returns>Whether there was one.</returns>
    public static bool UndoCheck(this Meal meal, string why, DateTimeOffset at)
    {
        if (!meal.IngredientsComplete)
            return false;
        meal.IngredientsComplete = false;
        meal.IngredientsVerifiedAt = null;
        meal.IngredientsVerifiedBy = null;
        meal.CheckLostAt = at;
        meal.CheckLostReason = why;
        // Added up of a list that nobody vouches for any more.
        if (meal.NutritionSource == StoredNutrition.Computed)
            meal.TakeComputed(NutrientFacts.Unknown);
        return true;
    }
}
