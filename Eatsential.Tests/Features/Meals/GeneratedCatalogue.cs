using System.Runtime.CompilerServices;
using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Features.Meals;

/// <summary>Restaurants with random meals, written to a database and remembered, so that the answers can be worked out in memory.</summary>
internal sealed class GeneratedCatalogue
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly string[] Slugs =
    [
        "milk",
        "peanuts",
        "soy",
        "wheat",
        "tree-nuts",
        "almond",
        "cashew",
        "shellfish",
        "crustaceans",
        "shrimp",
        "squid",
    ];

    private static readonly string[] Words =
    [
        "Satay",
        "Noodles",
        "Crème brûlée",
        "Phở",
        "Salad",
        "Pad-Thai",
        "Jalapeño",
        "Soup",
        "McDougal's",
        "Rice",
    ];

    // Not security: the same meals in every run.
    private readonly Random random = new(20261122);

    public List<Entry> Meals { get; } = [];

    private static readonly ConditionalWeakTable<
        DatabaseUnderTest,
        Task<GeneratedCatalogue>
    > InDatabase = [];

    /// <summary>The catalogue of this database, written at the first call.</summary>
    public static Task<GeneratedCatalogue> OfAsync(DatabaseUnderTest database) =>
        InDatabase.GetValue(
            database,
            async fresh =>
            {
                var catalogue = new GeneratedCatalogue();
                await using var db = fresh.Open();
                await catalogue.WriteAsync(db, 130);
                return catalogue;
            }
        );

    public AllergyAnswer Person() =>
        random.Next(12) switch
        {
            0 => AllergyAnswer.None,
            _ => AllergyAnswer.Of(
                Slugs
                    .OrderBy(_ => random.Next())
                    .Take(random.Next(1, 4))
                    .Select(slug => new Allergy(slug, (Severity)random.Next(1, 5)))
            ),
        };

    private async Task WriteAsync(EatsentialDbContext db, int count)
    {
        var allergens = db.Allergens.ToDictionary(a => a.Slug, a => a.Id);
        List<(Ingredient Row, IngredientFact Fact)> ingredients =
        [
            .. Enumerable.Range(0, 24).Select(NewIngredient),
        ];
        db.AddRange(ingredients.Select(i => i.Row));
        var classes = ingredients.ToDictionary(i => i.Row.Name, i => i.Row.FoodClasses);
        foreach (var (row, fact) in ingredients)
        {
            db.AddRange(
                fact.Allergens.Select(a => new IngredientAllergen
                {
                    IngredientId = row.Id,
                    AllergenId = allergens[a.Allergen],
                    Presence = a.Presence,
                })
            );
        }

        List<Restaurant> restaurants = [.. Enumerable.Range(0, 8).Select(NewRestaurant)];
        db.AddRange(restaurants);
        await db.SaveChangesAsync();

        for (var i = 0; i < count; i++)
        {
            var restaurant = restaurants[random.Next(restaurants.Count)];
            var used = ingredients.OrderBy(_ => random.Next()).Take(random.Next(0, 4)).ToList();
            var declared = Some(0.2)
                ? new AllergenFact(Any(Slugs), Any(Presence.Contains, Presence.MayContain))
                : null;
            var meal = new Meal
            {
                // Not in the order they are written, as after years of changes.
                Id = Guid.CreateVersion7(Now.AddSeconds(random.Next(100_000))),
                RestaurantId = restaurant.Id,
                // Few names, prices and figures, so that ties are many.
                Name = $"{Any(Words)} {Any(Words)}",
                Description = Some(0.5) ? $"with {Any(Words)}" : null,
                Price = Some(0.8) ? random.Next(4, 9) : null,
                Calories = Some(0.8) ? random.Next(2, 9) * 100 : null,
                ProteinG = Some(0.8) ? random.Next(5) : null,
                CarbsG = Some(0.8) ? random.Next(40) : null,
                IsAvailable = !Some(0.05),
                IngredientsComplete = Some(0.9),
                IngredientsVerifiedAt = Any<double?>(null, 1, 1, 30, 80, 100, 170, 200) is { } days
                    ? Now.AddDays(-days)
                    : null,
            };
            db.Add(meal);
            db.AddRange(
                used.Select(
                    (u, position) =>
                        new MealIngredient
                        {
                            MealId = meal.Id,
                            IngredientId = u.Row.Id,
                            Position = position,
                        }
                )
            );
            if (declared is not null)
            {
                db.Add(
                    new MealAllergen
                    {
                        MealId = meal.Id,
                        AllergenId = allergens[declared.Allergen],
                        Presence = declared.Presence,
                    }
                );
            }
            await db.SaveChangesAsync();
            // What the database makes of it: a complete list without a date is dated by it.
            await db.Entry(meal).ReloadAsync();
            Meals.Add(
                new(
                    meal,
                    restaurant,
                    new(
                        meal.IngredientsComplete,
                        meal.IngredientsVerifiedAt,
                        [.. used.Select(u => u.Fact)],
                        declared is null ? [] : [declared]
                    ),
                    classes
                )
            );
        }
    }

    private (Ingredient, IngredientFact) NewIngredient(int number)
    {
        var isClassified = !Some(0.1);
        var row = new Ingredient
        {
            Name = $"ingredient {number}",
            IsClassified = isClassified,
            FoodClasses = isClassified
                ? Any(FoodClass.None, FoodClass.Meat, FoodClass.Dairy, FoodClass.MaybeAnimal)
                : FoodClass.Unclassified,
        };
        var facts = Slugs
            .OrderBy(_ => random.Next())
            .Take(random.Next(0, 3))
            .Select(slug => new AllergenFact(slug, (Presence)random.Next(1, 5)))
            .ToList();
        return (row, new(row.Name, isClassified, facts));
    }

    private Restaurant NewRestaurant(int number) =>
        new()
        {
            Name = $"{Any(Words)} House {number}",
            CuisineType = Any("Thai", "French", null),
            Address = $"{number} Main St",
            City = Any("Springfield", "Shelbyville"),
            State = "IL",
            ZipCode = "62701",
            Latitude = number == 7 ? null : 39.78m + number * 0.01m,
            Longitude = number == 7 ? null : -89.65m,
            IsActive = number != 6,
        };

    private bool Some(double share) => random.NextDouble() < share;

    private T Any<T>(params T[] choices) => choices[random.Next(choices.Length)];

    /// <param name="Classes">Of each ingredient, by name.</param>
    internal sealed record Entry(
        Meal Meal,
        Restaurant Restaurant,
        MealFacts Facts,
        IReadOnlyDictionary<string, FoodClass> Classes
    )
    {
        public bool IsListed => Meal.IsAvailable && Restaurant.IsActive;
    }
}
