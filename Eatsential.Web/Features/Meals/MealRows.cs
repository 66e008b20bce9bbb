using System.Linq.Expressions;

namespace Eatsential.Web.Features.Meals;

internal static class MealRows
{
    public static Expression<Func<MealAtPlace, MealRow>> Projection { get; } =
        l => new MealRow
        {
            Id = l.Meal.Id,
            Name = l.Meal.Name,
            Description = l.Meal.Description,
            Category = l.Meal.Category,
            Price = l.Meal.Price,
            Calories = l.Meal.Calories,
            ProteinG = l.Meal.ProteinG,
            CarbsG = l.Meal.CarbsG,
            FatG = l.Meal.FatG,
            ContainsMask = l.Meal.ContainsMask,
            MayContainMask = l.Meal.MayContainMask,
            UnknownMask = l.Meal.UnknownMask,
            IngredientsComplete = l.Meal.IngredientsComplete,
            VerifiedAt = l.Meal.IngredientsVerifiedAt,
            ImageUrl = l.Meal.ImageUrl,
            RestaurantId = l.Place.Id,
            Restaurant = l.Place.Name,
            City = l.Place.City,
            Cuisine = l.Place.CuisineType,
            Distance = l.Place.Distance,
        };
}

/// <summary>A row with how many match in all, at most one more than the cap; null where that is not counted.</summary>
internal sealed class CountedRow
{
    public required MealRow Row { get; init; }
    public required int? Total { get; init; }
}
