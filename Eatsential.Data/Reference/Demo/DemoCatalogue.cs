using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Reference.Demo;

/// <summary>
/// Invented restaurants whose dishes are built from weighed ingredients. Restaurants that are there already are left as
/// they are, so a second start changes nothing, and neither does it undo what a curator changed.
/// </summary>
public static class DemoCatalogue
{
    private const string IdPrefix = "demo:";
    private const int RowsOfStatement = 500;

    /// <summary>All of it or nothing, in one transaction.</summary>
    /// <param name="now">What the files' "verified so many days ago" counts from.</param>
    /// <returns>How many restaurants were added.</returns>
    public static Task<int> LoadAsync(
        EatsentialDbContext db,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancel =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    var added = await AddMissingAsync(db, now, cancel);
                    await transaction.CommitAsync(cancel);
                    db.ChangeTracker.Clear();
                    return added;
                },
                ct
            );

    private static async Task<int> AddMissingAsync(
        EatsentialDbContext db,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var known = await db
            .Restaurants.Where(r => r.ExternalId!.StartsWith(IdPrefix))
            .Select(r => r.ExternalId!)
            .ToListAsync(ct);
        var restaurants = DemoRow
            .Read("restaurants.csv")
            .Where(row => !known.Contains(IdPrefix + row["slug"]))
            .ToDictionary(row => row["slug"], Restaurant);
        if (restaurants.Count == 0)
            return 0;

        var allergens = await db.Allergens.ToDictionaryAsync(a => a.Slug, a => a.Id, ct);
        var rows = DemoRow.Read("ingredients.csv");
        var ingredients = await AddIngredientsAsync(db, rows, allergens, now, ct);
        var nutrition = rows.ToDictionary(row => row["slug"], Per100Grams);

        db.AddRange(restaurants.Values);
        List<MealIngredient> contents = [];
        foreach (
            var row in DemoRow
                .Read("meals.csv")
                .Where(m => restaurants.ContainsKey(m["restaurant"]))
        )
        {
            var meal = Meal(row, restaurants[row["restaurant"]].Id, nutrition, now);
            db.Add(meal);
            db.AddRange(
                row.List("may_contain")
                    .Select(slug => new MealAllergen
                    {
                        MealId = meal.Id,
                        AllergenId = allergens[slug],
                        Presence = Presence.MayContain,
                        Source = "menu",
                    })
            );
            contents.AddRange(
                row.Ingredients()
                    .Select(
                        (used, position) =>
                            new MealIngredient
                            {
                                MealId = meal.Id,
                                IngredientId = ingredients[used.Slug],
                                Position = position,
                                Grams = used.Grams,
                            }
                    )
            );
        }
        await db.SaveChangesAsync(ct);
        await AddTogetherAsync(db, contents, ct);
        return restaurants.Count;
    }

    /// <summary>Many rows a statement, after each of which the database brings the meals' masks up to date once.</summary>
    private static async Task AddTogetherAsync(
        EatsentialDbContext db,
        List<MealIngredient> rows,
        CancellationToken ct
    )
    {
        foreach (var some in rows.Chunk(RowsOfStatement))
        {
            List<object> values = [];
            var lines = some.Select(r =>
                $"({Value(r.Id)}, {Value(r.MealId)}, {Value(r.IngredientId)}, {Value(r.Position)}, {Value((double?)r.Grams)})"
            );
            // Only placeholders are joined; the values go as parameters.
            var insert =
                "INSERT INTO meal_ingredients (id, meal_id, ingredient_id, position, grams) VALUES "
                + string.Join(", ", lines);
            await db.Database.ExecuteSqlRawAsync(insert, values, ct);

            string Value(object? value)
            {
                if (value is null)
                    return "NULL";
                values.Add(value);
                return $"{{{values.Count - 1}}}";
            }
        }
    }

    /// <returns>The id of each slug; an ingredient the database already has by name is used as it is.</returns>
    private static async Task<Dictionary<string, Guid>> AddIngredientsAsync(
        EatsentialDbContext db,
        IReadOnlyList<DemoRow> rows,
        Dictionary<string, Guid> allergens,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var known = await db.Ingredients.ToDictionaryAsync(i => i.Name, i => i.Id, ct);
        Dictionary<string, Guid> ids = [];
        foreach (var row in rows)
        {
            if (known.TryGetValue(row["name"], out var id))
            {
                ids.Add(row["slug"], id);
                continue;
            }
            var ingredient = Ingredient(row, now);
            ids.Add(row["slug"], ingredient.Id);
            db.Add(ingredient);
            db.AddRange(
                AllergensOf(row)
                    .Select(fact => new IngredientAllergen
                    {
                        IngredientId = ingredient.Id,
                        AllergenId = allergens[fact.Allergen],
                        Presence = fact.Presence,
                        Source = "demo catalogue",
                        CheckedAt = now,
                    })
            );
        }
        await db.SaveChangesAsync(ct);
        return ids;
    }

    private static IEnumerable<AllergenFact> AllergensOf(DemoRow row) =>
        from column in (string[])["contains", "may_contain", "could_hide", "exempt"]
        let presence = Schemas.SnakeCaseEnum.Parse<Presence>(column)
        from slug in row.List(column)
        select new AllergenFact(slug, presence);

    private static Restaurant Restaurant(DemoRow row) =>
        new()
        {
            ExternalId = IdPrefix + row["slug"],
            Name = row["name"],
            CuisineType = row["cuisine"],
            Address = row["address"],
            City = row["city"],
            State = row["state"],
            ZipCode = row["zip_code"],
            Country = row["country"],
            Latitude = row.Number("latitude"),
            Longitude = row.Number("longitude"),
            Phone = row.Text("phone"),
            Website = row.Text("website"),
            PriceRange = (int?)row.Number("price_range"),
            Rating = row.Number("rating"),
            Hours = row.Text("hours"),
        };

    private static Ingredient Ingredient(DemoRow row, DateTimeOffset now)
    {
        var facts = Per100Grams(row);
        var isClassified = row["classified"] == "y";
        return new()
        {
            Name = row["name"],
            IsClassified = isClassified,
            ClassifiedAt = isClassified ? now : null,
            FoodClasses = isClassified
                ? row.List("food_classes")
                    .Select(Enum.Parse<FoodClass>)
                    .Aggregate(FoodClass.None, (all, next) => all | next)
                : FoodClass.Unclassified,
            EnergyKcal = facts.Energy,
            ProteinG = facts.Protein,
            CarbsG = facts.Carbohydrate,
            FatG = facts.Fat,
            SaturatedFatG = facts.SaturatedFat,
            TransFatG = facts.TransFat,
            CholesterolMg = facts.Cholesterol,
            SodiumMg = facts.Sodium,
            FiberG = facts.Fiber,
            SugarsG = facts.Sugars,
            AddedSugarsG = facts.AddedSugars,
            CalciumMg = facts.Calcium,
            IronMg = facts.Iron,
            VitaminDMcg = facts.VitaminD,
            PotassiumMg = facts.Potassium,
        };
    }

    private static Meal Meal(
        DemoRow row,
        Guid restaurantId,
        Dictionary<string, NutrientFacts> nutrition,
        DateTimeOffset now
    )
    {
        var isComplete = row["list"] == "complete";
        var facts = NutrientTotals
            .Of(
                [.. row.Ingredients().Select(i => new Portion(i.Slug, nutrition[i.Slug], i.Grams))],
                isComplete
            )
            .Complete;
        return new()
        {
            RestaurantId = restaurantId,
            Name = row["name"],
            Description = row.Text("description"),
            Category = row.Text("category"),
            Price = row.Number("price"),
            Calories = Whole(facts.Energy),
            ProteinG = Tenths(facts.Protein),
            CarbsG = Tenths(facts.Carbohydrate),
            FatG = Tenths(facts.Fat),
            SaturatedFatG = Tenths(facts.SaturatedFat),
            TransFatG = Tenths(facts.TransFat),
            CholesterolMg = Tenths(facts.Cholesterol),
            SodiumMg = Whole(facts.Sodium),
            FiberG = Tenths(facts.Fiber),
            SugarsG = Tenths(facts.Sugars),
            AddedSugarsG = Tenths(facts.AddedSugars),
            CalciumMg = Tenths(facts.Calcium),
            IronMg = Tenths(facts.Iron),
            VitaminDMcg = Tenths(facts.VitaminD),
            PotassiumMg = Tenths(facts.Potassium),
            NutritionSource = Nutrients.All.Any(n => facts[n] is not null) ? "computed" : null,
            IngredientsComplete = isComplete,
            IngredientsVerifiedAt = row.Number("verified_days_ago") is { } days
                ? now.AddDays(-(double)days)
                : null,
            CrossContactDeclared = row["cross_contact"] == "declared",
        };
    }

    private static NutrientFacts Per100Grams(DemoRow row) =>
        NutrientFacts.From(nutrient => row.Number(ColumnOf(nutrient)));

    private static string ColumnOf(Nutrient nutrient) =>
        nutrient switch
        {
            Nutrient.Energy => "kcal",
            Nutrient.Carbohydrate => "carbs_g",
            _ => $"{Schemas.SnakeCaseEnum.Name(nutrient)}_{nutrient.Unit()}",
        };

    private static int? Whole(decimal? amount) => (int?)Rounded(amount, 0);

    private static decimal? Tenths(decimal? amount) => Rounded(amount, 1);

    private static decimal? Rounded(decimal? amount, int decimals) =>
        amount is { } known ? Math.Round(known, decimals, MidpointRounding.AwayFromZero) : null;
}
