using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Meals;

/// <summary>A meal and where it is sold, before it is projected.</summary>
internal sealed class MealAtPlace
{
    public required Meal Meal { get; init; }
    public required Place Place { get; init; }
}

/// <summary>The filters of the meal browser as conditions of the database. Safety is not among them: see <see cref="MealsForPerson"/>.</summary>
internal static class MealMatching
{
    /// <summary>Metres. Further than that is not lunch, and a walk over the map has to end.</summary>
    public const double NearMetres = 10_000;

    public static IQueryable<MealAtPlace> Matching(
        this IQueryable<Meal> meals,
        MealCriteria criteria,
        EatsentialDbContext db
    )
    {
        meals = meals
            .OnTheMenu()
            .WithWords(SearchWords.Of(criteria.Words ?? ""), db)
            .WithDiets(criteria.Diets);
        // In the words of the indexes; what is not provided lies above every limit.
        if (criteria.MaxKcal is { } kcal)
            meals = meals.Where(m => (m.Calories ?? MealKeys.NoKcal) <= kcal);
        if (criteria.MaxPrice is { } price)
            meals = meals.Where(m => (m.Price ?? MealKeys.NoPrice) <= price);

        return from place in Places(criteria, db)
            join meal in meals on place.Id equals meal.RestaurantId
            select new MealAtPlace { Meal = meal, Place = place };
    }

    private static IQueryable<Place> Places(MealCriteria criteria, EatsentialDbContext db)
    {
        var places = criteria.Near is { } point
            ? db.RestaurantsNear((double)point.Latitude, (double)point.Longitude, NearMetres)
            : Data.Queries.Places.Everywhere(db);
        if (criteria.City is { } city)
            places = places.Where(p => p.City == city);
        if (criteria.Cuisine is { } cuisine)
            places = places.Where(p => p.CuisineType == cuisine);
        return places;
    }

    /// <summary><see cref="DietVerdict"/> fits, for each of the diets.</summary>
    private static IQueryable<Meal> WithDiets(this IQueryable<Meal> meals, IEnumerable<Diet> diets)
    {
        foreach (var rule in diets.Select(DietRule.Of))
        {
            var excluded = (long)(rule.Conflicts | rule.Unconfirmed);
            if (excluded != 0)
                meals = meals.Where(m => Bits.AreClear((long)m.FoodClasses & excluded));
            var (left, right) = rule.NotTogether;
            if (left != FoodClass.None)
            {
                meals = meals.Where(m =>
                    (m.FoodClasses & left) == FoodClass.None
                    || (m.FoodClasses & right) == FoodClass.None
                );
            }
            if (rule.MaxCarbohydrateEnergyShare is { } share)
            {
                var kcalPerGram = 4m / share;
                meals = meals.Where(m => m.CarbsG * kcalPerGram <= m.Calories);
            }
        }
        return meals;
    }
}
