using System.Globalization;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Schemas;

namespace Eatsential.Data.Fill;

/// <summary>
/// A country's restaurants: cities of different sizes of appetite but one density, and ingredients as unequally popular as
/// real ones, the commonest in four meals of ten. One meal in ten has a list that nobody confirmed.
/// </summary>
/// <param name="allergens">Id and mask bit of each allergen of the database.</param>
internal sealed class CatalogueRows(FillPlan plan, IReadOnlyList<(Guid Id, int Bit)> allergens)
{
    /// <summary>Degrees of latitude; about 7 km.</summary>
    private const double Spread = 0.065;

    private readonly IReadOnlyList<GeneratedIngredient> ingredients =
    [
        .. Enumerable
            .Range(0, plan.Ingredients)
            .Select(n => GeneratedIngredient.Make(plan, allergens, n)),
    ];

    public IEnumerable<FillTable> Tables()
    {
        yield return new(
            SchemaNames.Public,
            "restaurants",
            "id, name, cuisine_type, address, city, state, zip_code, latitude, longitude, "
                + "phone, rating, price_range, external_id, created_at, updated_at",
            plan.Restaurants,
            Numbers(plan.Restaurants).Select(Restaurant)
        );
        yield return new(
            SchemaNames.Public,
            "ingredients",
            "id, name, is_classified, classified_at, food_classes, energy_kcal, protein_g, "
                + "carbs_g, fat_g, sodium_mg, created_at, updated_at",
            plan.Ingredients,
            Numbers(plan.Ingredients).Select(IngredientRow)
        );
        yield return new(
            SchemaNames.Public,
            "ingredient_allergens",
            "id, ingredient_id, allergen_id, presence, source, checked_at, created_at",
            ingredients.Sum(i => i.Allergens.Count),
            ingredients.SelectMany(AllergensOf)
        );
        yield return new(
            SchemaNames.Public,
            "meals",
            "id, restaurant_id, name, description, category, price, calories, protein_g, "
                + "carbs_g, fat_g, saturated_fat_g, sodium_mg, fiber_g, sugars_g, "
                + "nutrition_source, ingredients_complete, ingredients_verified_at, "
                + "contains_mask, may_contain_mask, unknown_mask, food_classes, search_text, "
                + "created_at, updated_at",
            plan.Meals,
            Numbers(plan.Meals).Select(Meal)
        );
        yield return new(
            SchemaNames.Public,
            "meal_ingredients",
            "id, meal_id, ingredient_id, position, grams, created_at",
            (long)plan.Meals * plan.IngredientsOfMeal,
            Numbers(plan.Meals).SelectMany(IngredientsOf)
        );
    }

    public Guid MealId(int n) => Dice.Id(plan.Seed, FillStream.Meal, n, plan.Start);

    public Guid RestaurantId(int n) => Dice.Id(plan.Seed, FillStream.Restaurant, n, plan.Start);

    public static int RestaurantOf(int meal) => meal / FillPlan.MealsOfRestaurant;

    /// <summary>What marks a restaurant as generated, so that a second fill is noticed.</summary>
    public static string ExternalId(int n) =>
        string.Create(CultureInfo.InvariantCulture, $"fill:{n}");

    private object?[] Restaurant(int n)
    {
        var city = n % plan.Cities;
        var cityDice = new Dice(plan.Seed, FillStream.City, city);
        var latitude = 26 + (22 * cityDice.Unit());
        var longitude = -122 + (52 * cityDice.Unit());
        var dice = new Dice(plan.Seed, FillStream.Restaurant, n);
        return
        [
            RestaurantId(n),
            RestaurantName(dice, n),
            dice.OneOf(Vocabulary.Cuisines),
            $"{1 + dice.Below(900)} {dice.OneOf(Vocabulary.Places)} Street",
            string.Create(CultureInfo.InvariantCulture, $"City {city}"),
            "NY",
            (10_000 + city).ToString(CultureInfo.InvariantCulture),
            Math.Round((decimal)(latitude + (Spread * dice.Normal())), 6),
            Math.Round((decimal)(longitude + (Spread * 1.3 * dice.Normal())), 6),
            $"555-01{dice.Below(100):00}",
            Math.Round((decimal)(3 + (2 * dice.Unit())), 1),
            1 + dice.Below(4),
            ExternalId(n),
            plan.Start,
            plan.Start,
        ];
    }

    private static string RestaurantName(Dice dice, int n) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{dice.OneOf(Vocabulary.Qualities)} {dice.OneOf(Vocabulary.Places)} {n}"
        );

    private object?[] IngredientRow(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.Ingredient, -1 - n);
        var protein = dice.Below(30);
        var carbs = dice.Below(60);
        var fat = dice.Below(10);
        return
        [
            ingredients[n].Id,
            ingredients[n].Name,
            true,
            plan.End,
            (long)ingredients[n].Classes,
            (decimal)((4 * protein) + (4 * carbs) + (9 * fat)),
            (decimal)protein,
            (decimal)carbs,
            (decimal)fat,
            (decimal)dice.Below(800),
            plan.Start,
            plan.Start,
        ];
    }

    private IEnumerable<object?[]> AllergensOf(GeneratedIngredient ingredient, int n) =>
        ingredient.Allergens.Select(
            (a, i) =>
                new object?[]
                {
                    Dice.Id(plan.Seed, FillStream.IngredientAllergen, (n * 4L) + i, plan.Start),
                    ingredient.Id,
                    a.Allergen,
                    SnakeCaseEnum.Name(a.Presence),
                    "generated",
                    plan.End,
                    plan.Start,
                }
        );

    private object?[] Meal(int n)
    {
        var dice = new Dice(plan.Seed, FillStream.Meal, n);
        var used = Used(n);
        var isComplete = IsComplete(n);
        var isMeasured = isComplete || dice.Below(2) == 0;
        var protein = dice.Below(600) / 10m;
        var carbs = dice.Below(1200) / 10m;
        var fat = dice.Below(500) / 10m;
        var name =
            $"{dice.OneOf(Vocabulary.Qualities)} {dice.OneOf(Vocabulary.Mains)} {dice.OneOf(Vocabulary.Dishes)}";
        var description = $"With {ingredients[used[0]].Name} and {ingredients[used[1]].Name}.";
        var restaurant = RestaurantOf(n);
        var restaurantName = RestaurantName(
            new Dice(plan.Seed, FillStream.Restaurant, restaurant),
            restaurant
        );
        return
        [
            MealId(n),
            RestaurantId(restaurant),
            name,
            description,
            dice.OneOf(Vocabulary.Categories),
            4 + (dice.Below(3600) / 100m),
            isMeasured ? (int)((4 * protein) + (4 * carbs) + (9 * fat)) : null,
            isMeasured ? protein : null,
            isMeasured ? carbs : null,
            isMeasured ? fat : null,
            isMeasured ? Math.Round(fat / 3, 1) : null,
            isMeasured ? dice.Below(2500) : null,
            isMeasured ? dice.Below(150) / 10m : null,
            isMeasured ? Math.Round(carbs / 4, 1) : null,
            isMeasured ? "published" : null,
            isComplete,
            isComplete ? plan.End.AddHours(-dice.Below(60 * 24)) : null,
            Mask(used, Presence.Contains),
            Mask(used, Presence.MayContain),
            isComplete ? Mask(used, Presence.CouldHide) : MealMask.EveryAllergen,
            (long)
                used.Aggregate(
                    isComplete ? FoodClass.None : FoodClass.Unclassified,
                    (classes, i) => classes | ingredients[i].Classes
                ),
            SearchWords.Text($"{name} {description} {restaurantName}"),
            plan.Start,
            plan.Start,
        ];
    }

    private IEnumerable<object?[]> IngredientsOf(int meal) =>
        Used(meal)
            .Select(
                (ingredient, position) =>
                    new object?[]
                    {
                        Dice.Id(
                            plan.Seed,
                            FillStream.MealIngredient,
                            ((long)meal * plan.IngredientsOfMeal) + position,
                            plan.Start
                        ),
                        MealId(meal),
                        ingredients[ingredient].Id,
                        position,
                        (decimal)(5 + ((ingredient + position) % 40 * 5)),
                        plan.Start,
                    }
            );

    private long Mask(int[] used, Presence presence) =>
        used.Aggregate(0L, (mask, i) => mask | ingredients[i].Mask(presence));

    private static bool IsComplete(int meal) => meal % 10 != 7;

    /// <summary>Different ingredients, the n-th far commoner than the 2n-th: the cube of an even draw.</summary>
    private int[] Used(int meal)
    {
        var dice = new Dice(plan.Seed, FillStream.MealIngredient, meal);
        var used = new int[Math.Min(plan.IngredientsOfMeal, plan.Ingredients)];
        for (var count = 0; count < used.Length; )
        {
            var drawn = (int)(plan.Ingredients * Math.Pow(dice.Unit(), 3));
            if (!used.AsSpan(0, count).Contains(drawn))
                used[count++] = drawn;
        }
        return used;
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);
}
