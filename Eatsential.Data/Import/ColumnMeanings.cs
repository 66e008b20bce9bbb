using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Data.Import;

/// <summary>Every meaning a column can have.</summary>
public static class ColumnMeanings
{
    public static IReadOnlyList<ColumnMeaning> Menu { get; } =
    [
        OfMenu(MenuField.Name, "Name"),
        OfMenu(MenuField.Variant, "Variant (added to the name)"),
        OfMenu(MenuField.Restaurant, "Restaurant"),
        OfMenu(MenuField.Description, "Description"),
        OfMenu(MenuField.Category, "Category"),
        OfMenu(MenuField.Serving, "Serving size"),
        OfMenu(MenuField.Price, "Price (US dollars)"),
        OfMenu(MenuField.Ingredients, "Ingredient statement"),
        OfMenu(MenuField.Contains, "Contains (allergens)"),
        OfMenu(MenuField.MayContain, "May contain (allergens)"),
        OfMenu(MenuField.NoAllergens, "No allergens: yes or no"),
        .. Nutrients.All.SelectMany(Amounts),
        .. AllergenWords.Standard.Slugs.Select(slug => YesOrNo(slug.Key, slug.Value, [slug.Key])),
        YesOrNo("gluten", "Gluten cereals", AllergenWords.Standard.Find("gluten")!),
        YesOrNo("seafood", "Seafood", AllergenWords.Standard.Find("seafood")!),
    ];

    public static IReadOnlyList<ColumnMeaning> Restaurants { get; } =
    [
        OfRestaurant(RestaurantField.ExternalId, "Identifier in the source"),
        OfRestaurant(RestaurantField.Name, "Name"),
        OfRestaurant(RestaurantField.Cuisine, "Cuisine"),
        OfRestaurant(RestaurantField.Building, "House number"),
        OfRestaurant(RestaurantField.Street, "Street or address"),
        OfRestaurant(RestaurantField.City, "City or borough"),
        OfRestaurant(RestaurantField.State, "State"),
        OfRestaurant(RestaurantField.ZipCode, "ZIP code"),
        OfRestaurant(RestaurantField.Country, "Country (two letters)"),
        OfRestaurant(RestaurantField.Latitude, "Latitude"),
        OfRestaurant(RestaurantField.Longitude, "Longitude"),
        OfRestaurant(RestaurantField.Phone, "Phone"),
        OfRestaurant(RestaurantField.Website, "Website"),
    ];

    public static IReadOnlyList<ColumnMeaning> Of(ImportKind kind) =>
        kind == ImportKind.Menu ? Menu : Restaurants;

    public static ColumnMeaning? Find(ImportKind kind, string? key) =>
        Of(kind).FirstOrDefault(m => m.Key == key);

    private static ColumnMeaning OfMenu(MenuField field, string label) =>
        new(field.ToString(), label) { Menu = field };

    private static ColumnMeaning YesOrNo(string key, string label, IReadOnlyList<string> slugs) =>
        new($"allergen-{key}", $"{label}: yes, no or may contain")
        {
            Menu = MenuField.Allergen,
            Allergens = slugs,
        };

    private static ColumnMeaning OfRestaurant(RestaurantField field, string label) =>
        new(field.ToString(), label) { Restaurant = field };

    private static IEnumerable<ColumnMeaning> Amounts(Nutrient nutrient)
    {
        string[] units = nutrient == Nutrient.Energy ? ["kcal", "kJ"] : ["g", "mg", "mcg"];
        foreach (var unit in units)
            yield return Amount(nutrient, nutrient.Label(), unit, isSalt: false);
        if (nutrient != Nutrient.Sodium)
            yield break;
        foreach (var unit in (string[])["g", "mg"])
            yield return Amount(nutrient, "Salt", unit, isSalt: true);
    }

    private static ColumnMeaning Amount(
        Nutrient nutrient,
        string label,
        string unit,
        bool isSalt
    ) =>
        new($"{(isSalt ? "Salt" : nutrient.ToString())}-{unit}", $"{label} ({unit})")
        {
            Menu = MenuField.Nutrient,
            Nutrient = nutrient,
            Unit = unit.ToLowerInvariant(),
            IsSalt = isSalt,
        };
}
