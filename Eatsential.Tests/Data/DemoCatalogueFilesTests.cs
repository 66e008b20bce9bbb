using System.Text.Json;
using System.Text.RegularExpressions;
using Eatsential.Data.Domain.Diets;
using Eatsential.Tests.Support;
using static Eatsential.Tests.Data.DemoCatalogueFiles;

namespace Eatsential.Tests.Data;

/// <summary>
/// The catalogue is written by hand, and a wrong allergen in it is as dangerous as one in code: what can be checked
/// without eating it is checked here.
/// </summary>
public class DemoCatalogueFilesTests
{
    private static readonly string[] AllergenColumns =
    [
        "contains",
        "may_contain",
        "could_hide",
        "exempt",
    ];

    private const FoodClass Animal =
        FoodClass.Meat
        | FoodClass.Poultry
        | FoodClass.Fish
        | FoodClass.Crustacean
        | FoodClass.Mollusc
        | FoodClass.Gelatin
        | FoodClass.AnimalRennet
        | FoodClass.Lard
        | FoodClass.AnimalStock;

    private const FoodClass AnimalProduce =
        FoodClass.Dairy | FoodClass.Egg | FoodClass.Honey | FoodClass.Insect;

    [Fact]
    public void The_catalogue_is_large_enough_to_browse()
    {
        Assert.InRange(Restaurants.Count, 40, 60);
        Assert.InRange(Meals.Count, 600, 700);
        Assert.True(Ingredients.Count >= 300);
        Assert.True(Distinct(Restaurants, "cuisine") >= 20);
        Assert.Equal(4, Distinct(Restaurants, "city"));
        Assert.All(
            Restaurants,
            restaurant =>
                Assert.InRange(
                    Meals.Count(meal => meal["restaurant"] == restaurant["slug"]),
                    13,
                    18
                )
        );
    }

    [Fact]
    public void Every_slug_phone_address_and_dish_is_there_once()
    {
        AssertUnique(Ingredients, "slug");
        AssertUnique(Ingredients, "name");
        AssertUnique(Restaurants, "slug");
        AssertUnique(Restaurants, "phone");
        AssertUnique(Restaurants, "address");
        Assert.Empty(Repeated(Meals.Select(meal => meal.ToString())));
        Assert.Empty(Repeated(Meals.Select(meal => meal["description"])));
        foreach (var meal in Meals)
            Assert.Empty(Repeated(meal.Ingredients().Select(entry => entry.Slug)));
    }

    [Fact]
    public void Every_reference_resolves()
    {
        var restaurants = Restaurants.Select(row => row["slug"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Meals, meal => Assert.Contains(meal["restaurant"], restaurants));
        Assert.All(
            Meals.SelectMany(meal => meal.Ingredients()),
            entry => Assert.True(IngredientBySlug.ContainsKey(entry.Slug), entry.Slug)
        );
        Assert.All(
            Ingredients,
            row =>
                Assert.Contains(
                    Meals,
                    meal => meal.Ingredients().Any(entry => entry.Slug == row["slug"])
                )
        );
    }

    [Fact]
    public void Allergens_and_food_classes_are_words_of_the_vocabularies()
    {
        foreach (var row in Ingredients)
        {
            Assert.All(
                AllergenColumns.SelectMany(row.List),
                slug => Assert.True(AllergenParents.ContainsKey(slug), $"{row}: {slug}")
            );
            Assert.Empty(Repeated(AllergenColumns.SelectMany(row.List)));
            Assert.All(
                row.List("food_classes"),
                name => Assert.True(Enum.TryParse<FoodClass>(name, out _), $"{row}: {name}")
            );
        }

        Assert.All(
            Meals.SelectMany(meal => meal.List("may_contain")),
            slug => Assert.True(AllergenParents.ContainsKey(slug), slug)
        );
    }

    [Fact]
    public void What_nobody_classified_claims_nothing()
    {
        var unclassified = Ingredients.Where(row => row["classified"] == "n").ToList();

        Assert.NotEmpty(unclassified);
        Assert.All(
            unclassified,
            row =>
                Assert.Empty(AllergenColumns.Append("food_classes").SelectMany(row.List).ToArray())
        );
        Assert.All(Ingredients.Except(unclassified), row => Assert.Equal("y", row["classified"]));
    }

    /// <summary>Two people wrote down the same fact, once as an allergen and once for diets: they must agree.</summary>
    [Theory]
    [InlineData("milk", FoodClass.Dairy)]
    [InlineData("eggs", FoodClass.Egg)]
    [InlineData("fish", FoodClass.Fish)]
    [InlineData("crustaceans", FoodClass.Crustacean)]
    [InlineData("molluscs", FoodClass.Mollusc)]
    [InlineData("wheat", FoodClass.Wheat)]
    [InlineData("rye", FoodClass.Rye)]
    [InlineData("barley", FoodClass.Barley)]
    [InlineData("oats", FoodClass.Oats | FoodClass.CertifiedOats)]
    public void Allergens_and_food_classes_tell_the_same_story(string allergen, FoodClass bits)
    {
        foreach (var row in Ingredients)
        {
            var contains = WithParents(row.List("contains")).Contains(allergen);
            var classed = (ClassesOf(row) & bits) != FoodClass.None;
            Assert.True(contains == classed, $"{row}: {allergen} and {bits}");
        }
    }

    [Theory]
    [InlineData("wheat", FoodClass.MaybeGluten)]
    [InlineData("milk", FoodClass.MaybeDairy)]
    [InlineData("eggs", FoodClass.MaybeEgg)]
    public void What_could_hide_an_allergen_is_not_confirmed_for_a_diet(
        string allergen,
        FoodClass bit
    )
    {
        var vague = Ingredients.Where(row => row.List("could_hide").Contains(allergen)).ToList();

        Assert.NotEmpty(vague);
        Assert.All(vague, row => Assert.True(ClassesOf(row).HasFlag(bit), row.ToString()));
    }

    [Theory]
    [InlineData("fish-sauce", "anchovy")]
    [InlineData("worcestershire", "anchovy")]
    [InlineData("soy-sauce", "soy wheat")]
    [InlineData("oyster-sauce", "oyster soy wheat")]
    [InlineData("mayonnaise", "eggs mustard")]
    [InlineData("naan", "milk wheat")]
    [InlineData("surimi", "pollock eggs wheat crab")]
    [InlineData("seitan", "wheat soy")]
    [InlineData("ghee", "milk")]
    [InlineData("tahini", "sesame")]
    [InlineData("marzipan", "almond")]
    [InlineData("semolina", "wheat")]
    [InlineData("edamame", "soy")]
    [InlineData("kimchi", "anchovy shrimp")]
    [InlineData("green-curry-paste", "shrimp")]
    [InlineData("asafoetida", "wheat")]
    [InlineData("shaoxing", "wheat")]
    [InlineData("dijon", "mustard sulphites")]
    [InlineData("buckwheat", "")]
    [InlineData("oyster-mushroom", "")]
    [InlineData("butternut-squash", "")]
    [InlineData("butter-lettuce", "")]
    [InlineData("water-chestnuts", "")]
    [InlineData("eggplant", "")]
    [InlineData("nutmeg", "")]
    [InlineData("coconut-milk", "coconut")]
    [InlineData("oat-milk", "oats")]
    public void Known_traps_carry_what_they_contain_and_no_more(string slug, string allergens) =>
        Assert.Equal(
            allergens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            IngredientBySlug[slug].List("contains").Order()
        );

    [Theory]
    [InlineData("Caesar", "anchovy eggs milk")]
    [InlineData("Pad Thai", "peanuts eggs anchovy")]
    [InlineData("Hummus", "sesame")]
    [InlineData("Pesto", "milk pine-nut")]
    [InlineData("Baklava", "wheat")]
    [InlineData("Ramen", "wheat")]
    [InlineData("Miso Soup", "soy tuna")]
    [InlineData("Pierogi", "wheat")]
    public void Dishes_contain_what_their_name_is_known_for(string name, string allergens)
    {
        var dishes = Meals
            .Where(meal => meal["list"] == "complete" && meal["restaurant"] != "green-ledger")
            .Where(meal => meal["name"].Contains(name, StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(dishes);
        foreach (var dish in dishes)
            Assert.Superset(
                allergens.Split(' ').ToHashSet(StringComparer.Ordinal),
                Contained(dish).ToHashSet(StringComparer.Ordinal)
            );
    }

    [Fact]
    public void A_dish_that_promises_a_diet_keeps_it()
    {
        AssertNone("Vegetarian", Animal);
        AssertNone("Vegan", Animal | AnimalProduce);
        AssertNone(
            "Gluten-Free",
            FoodClass.Wheat
                | FoodClass.Rye
                | FoodClass.Barley
                | FoodClass.Oats
                | FoodClass.MaybeGluten
        );

        var vegan = Restaurants.Single(row => row["cuisine"] == "Vegan")["slug"];
        foreach (var meal in Meals.Where(meal => meal["restaurant"] == vegan))
            Assert.True(
                (ClassesOfMeal(meal) & (Animal | AnimalProduce)) == FoodClass.None,
                meal.ToString()
            );

        static void AssertNone(string word, FoodClass classes)
        {
            var dishes = Meals
                .Where(meal => meal["name"].Contains(word, StringComparison.Ordinal))
                .ToList();
            Assert.NotEmpty(dishes);
            foreach (var dish in dishes)
                Assert.True((ClassesOfMeal(dish) & classes) == FoodClass.None, dish.ToString());
        }
    }

    [Fact]
    public void Facts_per_100_g_are_possible()
    {
        var doubtful = 0;
        foreach (var row in Ingredients)
        {
            AssertWithin(row, "kcal", 902);
            AssertWithin(row, "sugars_g", (row.Number("carbs_g") ?? 100) + 0.6m);
            AssertWithin(row, "added_sugars_g", (row.Number("sugars_g") ?? 100) + 0.6m);
            AssertWithin(row, "fiber_g", (row.Number("carbs_g") ?? 100) + 0.6m);
            AssertWithin(row, "saturated_fat_g", (row.Number("fat_g") ?? 100) + 0.05m);
            AssertWithin(row, "trans_fat_g", row.Number("fat_g") ?? 100);
            AssertWithin(row, "cholesterol_mg", 1100);
            AssertWithin(row, "sodium_mg", 40000);
            AssertWithin(row, "vitamin_d_mcg", 20);
            if (
                row.Number("protein_g") is not { } protein
                || row.Number("carbs_g") is not { } carbs
                || row.Number("fat_g") is not { } fat
                || row.Number("kcal") is not { } kcal
            )
                continue;
            Assert.True(protein + carbs + fat <= 101, row.ToString());
            if (Math.Abs(4 * protein + 4 * carbs + 9 * fat - kcal) > Math.Max(20, kcal / 5))
                doubtful++;
        }

        // Alcohol gives energy of its own and the fiber of dry spices gives almost none: a few rows are off for good reason.
        Assert.True(doubtful <= Ingredients.Count / 20, $"{doubtful} rows miss 4-4-9");
    }

    [Fact]
    public void One_dish_in_eight_is_incomplete()
    {
        var incomplete = Meals.Count(meal =>
            meal["list"] != "complete"
            || meal.Number("verified_days_ago") > 180
            || meal.Ingredients().Any(entry => IngredientBySlug[entry.Slug]["classified"] == "n")
        );
        Assert.InRange(incomplete / (double)Meals.Count, 0.10, 0.16);

        Assert.All(
            Meals,
            meal =>
            {
                Assert.Contains(meal["list"], new[] { "complete", "partial", "none" });
                Assert.Equal(meal["list"] == "none", !meal.Ingredients().Any());
                Assert.Contains(meal["cross_contact"], new[] { "declared", "not_declared" });
                if (meal["may_contain"].Length > 0)
                    Assert.Equal("declared", meal["cross_contact"]);
                Assert.False(meal["list"] == "none" && meal["verified_days_ago"].Length > 0);
            }
        );
        Assert.Contains(Meals, meal => meal.Number("verified_days_ago") is > 90 and <= 180);
    }

    [Fact]
    public void Portions_are_what_a_person_is_served()
    {
        foreach (var meal in Meals.Where(meal => meal["list"] == "complete"))
        {
            var entries = meal.Ingredients()
                .Select(entry => (Row: IngredientBySlug[entry.Slug], entry.Grams))
                .ToList();
            if (entries.Any(entry => entry.Grams is null))
                continue;
            Assert.InRange(entries.Sum(entry => entry.Grams!.Value), 40, 900);

            var kcal = entries.Sum(entry => entry.Row.Number("kcal") * entry.Grams!.Value / 100);
            var (low, high) = meal["category"] switch
            {
                "Main" => (330, 1010),
                "Sandwich" => (330, 1010),
                "Breakfast" => (200, 950),
                "Drink" => (0, 420),
                "Salad" => (100, 800),
                "Starter" => (50, 680),
                "Soup" => (60, 750),
                "Side" => (50, 520),
                "Dessert" => (100, 720),
                var other => throw new InvalidDataException($"{meal}: category {other}"),
            };
            Assert.True(kcal >= low && kcal <= high, $"{meal}: {kcal:0} kcal");
        }
    }

    [Fact]
    public void Prices_and_descriptions_are_there()
    {
        Assert.All(Meals, meal => Assert.InRange(meal.Number("price")!.Value, 2, 80));
        Assert.All(
            Meals,
            meal =>
            {
                Assert.InRange(meal["description"].Length, 10, 140);
                Assert.EndsWith(".", meal["description"], StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("New York", "NY", 40.49, 40.92, -74.26, -73.69, "^1[01][0-9]{3}$")]
    [InlineData("Chicago", "IL", 41.64, 42.03, -87.95, -87.52, "^606[0-9]{2}$")]
    [InlineData("San Francisco", "CA", 37.70, 37.84, -122.52, -122.35, "^941[0-9]{2}$")]
    [InlineData("Austin", "TX", 30.10, 30.52, -97.94, -97.56, "^787[0-9]{2}$")]
    public void Restaurants_stand_in_their_city(
        string city,
        string state,
        double south,
        double north,
        double west,
        double east,
        string zip
    )
    {
        var here = Restaurants.Where(row => row["city"] == city).ToList();

        Assert.InRange(here.Count, 10, 14);
        Assert.All(
            here,
            row =>
            {
                Assert.Equal(state, row["state"]);
                Assert.Equal("US", row["country"]);
                Assert.InRange((double)row.Number("latitude")!.Value, south, north);
                Assert.InRange((double)row.Number("longitude")!.Value, west, east);
                Assert.Matches(zip, row["zip_code"]);
            }
        );
    }

    [Fact]
    public void Restaurants_are_invented_and_their_contacts_reach_nobody()
    {
        // 555-0100 to 555-0199 are reserved for fiction, and so is the top-level domain .example (RFC 2606).
        Assert.All(
            Restaurants,
            row =>
            {
                Assert.Matches(@"^\+1 [2-9]\d\d-555-01\d\d$", row["phone"]);
                Assert.Matches(@"^https://[a-z0-9-]+\.example$", row["website"]);
                Assert.InRange(row.Number("price_range")!.Value, 1, 4);
                Assert.InRange(row.Number("rating")!.Value, 1, 5);
            }
        );
    }

    [Fact]
    public void Opening_hours_name_days_and_times()
    {
        string[] days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        foreach (var row in Restaurants)
        {
            var hours = JsonSerializer.Deserialize<Dictionary<string, string>>(row["hours"])!;
            Assert.NotEmpty(hours);
            Assert.All(hours.Keys, day => Assert.Contains(day, days));
            Assert.All(
                hours.Values,
                span => Assert.Matches(@"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$", span)
            );
        }
    }

    /// <summary>Other people's menus are for testing with, never for shipping.</summary>
    [SkippableFact]
    public void No_description_is_taken_from_a_published_menu()
    {
        Skip.IfNot(Directory.Exists(RepositoryRoot.SharedData), "No real menus on this machine.");
        var published = Directory
            .EnumerateFiles(RepositoryRoot.SharedData, "menu_*.csv")
            .SelectMany(ReadCsv)
            .SelectMany(row => new[] { row.Text("description"), row.Text("ingredients_text") })
            .Where(text => text.Length > 0)
            .Select(Words)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.NotEmpty(published);
        Assert.All(Meals, meal => Assert.DoesNotContain(Words(meal["description"]), published));
        Assert.All(
            Ingredients,
            ingredient => Assert.DoesNotContain(Words(ingredient["name"]), published)
        );

        static string Words(string text) =>
            Regex.Replace(text, @"\W+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
    }

    private static FoodClass ClassesOf(Row row) =>
        row.List("food_classes")
            .Select(Enum.Parse<FoodClass>)
            .Aggregate(FoodClass.None, (all, next) => all | next);

    private static FoodClass ClassesOfMeal(Row meal) =>
        meal.Ingredients()
            .Select(entry => ClassesOf(IngredientBySlug[entry.Slug]))
            .Aggregate(FoodClass.None, (all, next) => all | next);

    private static IEnumerable<string> Contained(Row meal) =>
        WithParents(
            meal.Ingredients().SelectMany(entry => IngredientBySlug[entry.Slug].List("contains"))
        );

    private static int Distinct(IEnumerable<Row> rows, string column) =>
        rows.Select(row => row[column]).Distinct(StringComparer.Ordinal).Count();

    private static void AssertUnique(IEnumerable<Row> rows, string column) =>
        Assert.Empty(Repeated(rows.Select(row => row[column])));

    private static string[] Repeated(IEnumerable<string> values) =>
        [
            .. values
                .GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
        ];

    private static void AssertWithin(Row row, string column, decimal most)
    {
        if (row.Number(column) is { } value)
            Assert.True(value >= 0 && value <= most, $"{row}: {column} {value} > {most}");
    }
}
