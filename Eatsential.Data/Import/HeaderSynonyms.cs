using System.Collections.Frozen;

namespace Eatsential.Data.Import;

/// <summary>What menus and lists of restaurants call their columns, as <see cref="HeaderWords"/> leaves it.</summary>
internal static class HeaderSynonyms
{
    /// <summary>Words → key of a <see cref="ColumnMeaning"/>; of an amount, without its unit.</summary>
    public static FrozenDictionary<string, string> Menu { get; } =
        Table(
            (
                "Name",
                "name item dish meal product title item_name dish_name meal_name menu_item product_name menu_item_name"
            ),
            ("Variant", "variant variation size option version"),
            ("Restaurant", "restaurant restaurant_name chain brand company outlet vendor"),
            ("Description", "description item_description details menu_description desc"),
            (
                "Category",
                "category section menu_section course group food_category menu_category type item_type"
            ),
            (
                "Serving",
                "serving serving_size portion portion_size serving_weight serve_size weight item_weight net_weight"
            ),
            ("Price", "price cost price_usd unit_price us_price usd price_us"),
            (
                "Ingredients",
                "ingredients ingredient_statement ingredients_text ingredient_list ingredients_list ingredient ingredient_declaration"
            ),
            (
                "Contains",
                "contains allergens allergen allergens_present contains_allergens allergen_information allergy_information allergen_info allergen_contains contains_allergen other_allergens allergens_contained"
            ),
            (
                "MayContain",
                "may_contain may_contain_allergens traces may_contain_traces may_contain_traces_of cross_contact cross_contamination may_contain_allergen possible_allergens allergens_may_contain trace_allergens"
            ),
            (
                "NoAllergens",
                "no_allergens no_allergen no_known_allergens no_listed_allergens allergens_none free_from_allergens contains_no_allergens"
            ),
            (
                "Energy",
                "calories energy calorie cal cals kcal kj total_calories energy_value calories_cal"
            ),
            ("Fat", "fat total_fat fats lipids fat_total"),
            (
                "SaturatedFat",
                "saturated_fat sat_fat saturates saturated of_which_saturates fat_of_which_saturates saturated_fats fat_saturated of_which_saturated saturated_fatty_acids saturate total_saturated_fat"
            ),
            ("TransFat", "trans_fat trans trans_fats trans_fatty_acids fat_trans total_trans_fat"),
            ("Cholesterol", "cholesterol chol"),
            ("Sodium", "sodium na"),
            ("Salt", "salt salt_equivalent"),
            (
                "Carbohydrate",
                "carbohydrate carbohydrates carbs carb total_carbohydrate total_carbohydrates total_carbs total_carb carbohydrate_total"
            ),
            (
                "Fiber",
                "fiber fibre dietary_fiber dietary_fibre fibers total_fiber total_dietary_fiber aoac_fibre"
            ),
            (
                "Sugars",
                "sugars sugar total_sugars total_sugar of_which_sugars carbohydrate_of_which_sugars carbohydrates_of_which_sugars"
            ),
            ("AddedSugars", "added_sugars added_sugar sugars_added includes_added_sugars"),
            ("Protein", "protein proteins total_protein"),
            ("VitaminD", "vitamin_d vit_d"),
            ("Calcium", "calcium ca"),
            ("Iron", "iron fe"),
            ("Potassium", "potassium k")
        );

    public static FrozenDictionary<string, string> Restaurants { get; } =
        Table(
            (
                nameof(RestaurantField.ExternalId),
                "id restaurant_id external_id camis identifier source_id store_id place_id"
            ),
            (
                nameof(RestaurantField.Name),
                "name restaurant restaurant_name dba business_name trading_name"
            ),
            (
                nameof(RestaurantField.Cuisine),
                "cuisine cuisine_type cuisine_description food_type kitchen"
            ),
            (
                nameof(RestaurantField.Building),
                "building house_number building_number number street_number house_no"
            ),
            (
                nameof(RestaurantField.Street),
                "street address street_address address_line address_line_1 address_1 street_name addr"
            ),
            (nameof(RestaurantField.City), "city borough boro town municipality"),
            (nameof(RestaurantField.State), "state state_code province region"),
            (nameof(RestaurantField.ZipCode), "zip zipcode zip_code postal_code postcode"),
            (nameof(RestaurantField.Country), "country country_code"),
            (nameof(RestaurantField.Latitude), "latitude lat y"),
            (nameof(RestaurantField.Longitude), "longitude lon lng long x"),
            (nameof(RestaurantField.Phone), "phone telephone phone_number tel"),
            (nameof(RestaurantField.Website), "website url web homepage web_site")
        );

    public static bool Knows(string words) =>
        Menu.ContainsKey(words) || Restaurants.ContainsKey(words);

    private static FrozenDictionary<string, string> Table(
        params (string Key, string Names)[] rows
    ) =>
        rows.SelectMany(row =>
                row.Names.Split(' ').Select(name => (name.Replace('_', ' '), row.Key))
            )
            .DistinctBy(entry => entry.Item1)
            .ToFrozenDictionary(entry => entry.Item1, entry => entry.Key, StringComparer.Ordinal);
}
