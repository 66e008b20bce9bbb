namespace Eatsential.Web.Features.Staff;

/// <summary>Every address of the staff's pages.</summary>
internal static class StaffUrls
{
    public const string Queue = "/staff";
    public const string Meals = "/staff/meals";
    public const string NewMeal = "/staff/meals/new";
    public const string Restaurants = "/staff/restaurants";
    public const string NewRestaurant = "/staff/restaurants/new";
    public const string Ingredients = "/staff/ingredients";
    public const string NewIngredient = "/staff/ingredients/new";
    public const string Allergens = "/staff/allergens";
    public const string Import = "/staff/import";
    public const string ImportRestaurants = "/staff/import?kind=restaurants";

    public static string Meal(Guid id) => $"{Meals}/{id}";

    /// <param name="restaurant">An id, as the address has it.</param>
    public static string NewMealOf(string restaurant) =>
        $"{NewMeal}?restaurant={Uri.EscapeDataString(restaurant)}";

    public static string Restaurant(Guid id) => $"{Restaurants}/{id}";

    public static string Ingredient(Guid id) => $"{Ingredients}/{id}";

    public static string PastImport(Guid id) => $"{Import}/{id}";

    public static string Allergen(Guid id) => $"{Allergens}/{id}";

    /// <summary>The file of the grid that stands at an address.</summary>
    public static string Export(string grid) => $"{grid}.csv";

    public static string Proposal(Guid id) => $"/staff/proposals/{id}";

    public static string MealsOf(Guid restaurant) =>
        $"{Meals}?restaurant={restaurant}&status=incomplete";
}
