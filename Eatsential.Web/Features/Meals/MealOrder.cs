using System.Globalization;

namespace Eatsential.Web.Features.Meals;

/// <summary>
/// The orders of the meal browser: the place after a cursor, and the sort itself, with the id to settle ties.
/// "At least the key, and beyond it or with a later id" lets both databases enter an index at the key.
/// </summary>
internal static class MealOrder
{
    /// <summary>
    /// Protein alone has 4 kcal a gram, so few calories never go with much of it: a walk from the most protein down passes
    /// nearly every meal before it finds one of so few. Those are sorted after the filter; above, the walk is short.
    /// </summary>
    private const int KcalWithoutMuchProtein = 250;

    public static IOrderedQueryable<MealAtPlace> Sorted(
        this IQueryable<MealAtPlace> meals,
        MealSort sort,
        int? maxKcal
    ) =>
        sort switch
        {
            MealSort.Price => meals
                .OrderBy(l => l.Meal.Price ?? MealKeys.NoPrice)
                .ThenBy(l => l.Meal.Id),
            MealSort.Kcal => meals
                .OrderBy(l => l.Meal.Calories ?? MealKeys.NoKcal)
                .ThenBy(l => l.Meal.Id),
            // No index has this expression.
            MealSort.Protein when maxKcal <= KcalWithoutMuchProtein => meals
                .OrderByDescending(l => (l.Meal.ProteinG ?? MealKeys.NoProtein) + 0m)
                .ThenByDescending(l => l.Meal.Id),
            MealSort.Protein => meals
                .OrderByDescending(l => l.Meal.ProteinG ?? MealKeys.NoProtein)
                .ThenByDescending(l => l.Meal.Id),
            MealSort.Distance => meals.OrderBy(l => l.Place.Distance).ThenBy(l => l.Meal.Id),
            _ => meals.OrderBy(l => l.Meal.Name).ThenBy(l => l.Meal.Id),
        };

    public static IQueryable<MealAtPlace> After(
        this IQueryable<MealAtPlace> meals,
        MealCursor? cursor
    )
    {
        if (cursor is null)
            return meals;
        var id = cursor.Id;
        switch (cursor.Sort)
        {
            case MealSort.Price:
                var price = decimal.Parse(cursor.Key, CultureInfo.InvariantCulture);
                return meals.Where(l =>
                    (l.Meal.Price ?? MealKeys.NoPrice) >= price
                    && ((l.Meal.Price ?? MealKeys.NoPrice) > price || l.Meal.Id > id)
                );
            case MealSort.Kcal:
                var kcal = int.Parse(cursor.Key, CultureInfo.InvariantCulture);
                return meals.Where(l =>
                    (l.Meal.Calories ?? MealKeys.NoKcal) >= kcal
                    && ((l.Meal.Calories ?? MealKeys.NoKcal) > kcal || l.Meal.Id > id)
                );
            case MealSort.Protein:
                var protein = decimal.Parse(cursor.Key, CultureInfo.InvariantCulture);
                return meals.Where(l =>
                    (l.Meal.ProteinG ?? MealKeys.NoProtein) <= protein
                    && ((l.Meal.ProteinG ?? MealKeys.NoProtein) < protein || l.Meal.Id < id)
                );
            case MealSort.Distance:
                var metres = double.Parse(cursor.Key, CultureInfo.InvariantCulture);
                return meals.Where(l =>
                    l.Place.Distance >= metres && (l.Place.Distance > metres || l.Meal.Id > id)
                );
            default:
                var name = cursor.Key;
                return meals.Where(l =>
                    string.Compare(l.Meal.Name, name) >= 0
                    && (string.Compare(l.Meal.Name, name) > 0 || l.Meal.Id > id)
                );
        }
    }

    public static MealCursor CursorOf(MealRow meal, MealSort sort) =>
        new(
            sort,
            sort switch
            {
                MealSort.Price => (meal.Price ?? MealKeys.NoPrice).ToString(
                    CultureInfo.InvariantCulture
                ),
                MealSort.Kcal => (meal.Calories ?? MealKeys.NoKcal).ToString(
                    CultureInfo.InvariantCulture
                ),
                MealSort.Protein => (meal.ProteinG ?? MealKeys.NoProtein).ToString(
                    CultureInfo.InvariantCulture
                ),
                MealSort.Distance => meal.Distance.ToString("R", CultureInfo.InvariantCulture),
                _ => meal.Name,
            },
            meal.Id
        );
}
