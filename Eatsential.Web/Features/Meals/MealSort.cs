namespace Eatsential.Web.Features.Meals;

public enum MealSort
{
    Name,

    /// <summary>Cheapest first; without a price, last.</summary>
    Price,

    /// <summary>Fewest first; not provided, last.</summary>
    Kcal,

    /// <summary>Most first; not provided, last.</summary>
    Protein,

    /// <summary>Nearest first; needs a point.</summary>
    Distance,
}
