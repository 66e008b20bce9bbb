using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Database;

/// <summary>The masks on a meal's row follow its ingredients, whoever changes them and however.</summary>
public abstract class MealMaskTests(DatabaseUnderTest database)
{
    [SkippableFact]
    public async Task A_new_meal_is_unknown_whatever_is_claimed_of_it()
    {
        await using var db = database.Open();
        var meal = await AddMealAsync(db, complete: true);

        Assert.Equal((0, 0, -1, FoodClass.Unclassified), await MaskAsync(meal.Id));
    }

    [SkippableFact]
    public async Task A_complete_list_of_classified_ingredients_settles_every_allergen()
    {
        await using var db = database.Open();
        var milk = await BitAsync(db, "milk");
        var soy = await BitAsync(db, "soy");
        var wheat = await BitAsync(db, "wheat");
        var meal = await AddMealAsync(db, complete: true);
        await UseAsync(
            db,
            meal,
            await AddIngredientAsync(db, FoodClass.Dairy, ("milk", Presence.Contains)),
            await AddIngredientAsync(
                db,
                FoodClass.Legume,
                ("soy", Presence.Exempt),
                ("wheat", Presence.MayContain)
            )
        );

        Assert.Equal(
            (milk, wheat, 0, FoodClass.Dairy | FoodClass.Legume),
            await MaskAsync(meal.Id)
        );

        // What the restaurant says of the whole dish adds to it.
        db.MealAllergens.Add(await DeclaredAsync(db, meal, "soy"));
        await db.SaveChangesAsync();
        Assert.Equal(milk | soy, (await MaskAsync(meal.Id)).Contains);
    }

    [SkippableFact]
    public async Task A_vague_ingredient_is_unknown_for_what_it_could_hide_alone()
    {
        await using var db = database.Open();
        var meal = await AddMealAsync(db, complete: true);
        await UseAsync(
            db,
            meal,
            await AddIngredientAsync(db, FoodClass.None, ("mustard", Presence.CouldHide))
        );

        Assert.Equal(await BitAsync(db, "mustard"), (await MaskAsync(meal.Id)).Unknown);
    }

    [SkippableFact]
    public async Task Each_kind_of_change_reaches_the_meal()
    {
        await using var db = database.Open();
        var milk = await BitAsync(db, "milk");
        var meal = await AddMealAsync(db, complete: false);
        var butter = await AddIngredientAsync(db, FoodClass.Dairy, ("milk", Presence.Contains));
        var salt = await AddIngredientAsync(db, FoodClass.None);
        await UseAsync(db, meal, butter, salt);
        Assert.Equal(
            (milk, 0, -1, FoodClass.Dairy | FoodClass.Unclassified),
            await MaskAsync(meal.Id)
        );

        await CheckAsync(db, meal);
        Assert.Equal((milk, 0, 0, FoodClass.Dairy), await MaskAsync(meal.Id));

        await SetClassifiedAsync(db, salt, false);
        Assert.Equal(
            (milk, 0, -1, FoodClass.Dairy | FoodClass.Unclassified),
            await MaskAsync(meal.Id)
        );
        await SetClassifiedAsync(db, salt, true);

        await db
            .IngredientAllergens.Where(a => a.IngredientId == butter.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Presence, Presence.MayContain));
        Assert.Equal((0, milk, 0, FoodClass.Dairy), await MaskAsync(meal.Id));

        await db.IngredientAllergens.Where(a => a.IngredientId == butter.Id).ExecuteDeleteAsync();
        Assert.Equal((0, 0, 0, FoodClass.Dairy), await MaskAsync(meal.Id));

        await db
            .MealIngredients.Where(i => i.MealId == meal.Id && i.IngredientId == butter.Id)
            .ExecuteDeleteAsync();
        Assert.Equal((0, 0, -1, FoodClass.Unclassified), await MaskAsync(meal.Id));

        await CheckAsync(db, meal);
        Assert.Equal((0, 0, 0, FoodClass.None), await MaskAsync(meal.Id));

        await db.MealIngredients.Where(i => i.MealId == meal.Id).ExecuteDeleteAsync();
        Assert.Equal((0, 0, -1, FoodClass.Unclassified), await MaskAsync(meal.Id));
    }

    [SkippableFact]
    public async Task A_retired_ingredient_is_still_in_the_dish()
    {
        await using var db = database.Open();
        var meal = await AddMealAsync(db, complete: true);
        var butter = await AddIngredientAsync(db, FoodClass.Dairy, ("milk", Presence.Contains));
        await UseAsync(db, meal, butter);
        await db
            .Ingredients.Where(i => i.Id == butter.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.RetiredAt, DateTimeOffset.UnixEpoch));

        Assert.Equal(await BitAsync(db, "milk"), (await MaskAsync(meal.Id)).Contains);
    }

    [SkippableFact]
    public async Task A_list_declared_complete_carries_the_date_it_was_checked()
    {
        await using var db = database.Open();
        var now = await AddMealAsync(db, complete: true);
        var given = await AddMealAsync(db, complete: true, DateTimeOffset.UnixEpoch);
        var later = await AddMealAsync(db, complete: false);
        Assert.Null(await VerifiedAtAsync(later.Id));
        await CheckAsync(db, later);

        Assert.Equal(DateTimeOffset.UnixEpoch, await VerifiedAtAsync(given.Id));
        foreach (var meal in (Guid[])[now.Id, later.Id])
        {
            Assert.InRange(
                (await VerifiedAtAsync(meal))!.Value,
                TimeProvider.System.GetUtcNow().AddMinutes(-5),
                TimeProvider.System.GetUtcNow().AddMinutes(5)
            );
        }
    }

    [SkippableFact]
    public async Task A_line_changed_past_the_app_undoes_the_check()
    {
        await using var db = database.Open();
        var rice = await AddIngredientAsync(db, FoodClass.None);
        var nuts = await AddIngredientAsync(db, FoodClass.None, ("peanuts", Presence.Contains));
        var other = await AddIngredientAsync(db, FoodClass.None);
        var meal = await AddMealAsync(db, complete: true);
        await UseAsync(db, meal, rice, nuts);
        db.MealAllergens.Add(await DeclaredAsync(db, meal, "soy"));
        await db.SaveChangesAsync();
        var lines = db.MealIngredients.Where(i => i.MealId == meal.Id);
        var declared = db.MealAllergens.Where(a => a.MealId == meal.Id);

        // Another order, another source and one line more leave what was checked as it was.
        await lines.ExecuteUpdateAsync(s => s.SetProperty(i => i.Position, i => i.Position + 1));
        await declared.ExecuteUpdateAsync(s => s.SetProperty(a => a.Source, "The menu"));
        await UseAsync(db, meal, await AddIngredientAsync(db, FoodClass.None));
        Assert.NotNull(await VerifiedAtAsync(meal.Id));

        await LosesItsCheckAsync(() =>
            lines.ExecuteUpdateAsync(s => s.SetProperty(i => i.Grams, 20m))
        );
        await LosesItsCheckAsync(() =>
            lines
                .Where(i => i.IngredientId == nuts.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.IngredientId, other.Id))
        );
        await LosesItsCheckAsync(() =>
            lines.Where(i => i.IngredientId == rice.Id).ExecuteDeleteAsync()
        );
        await LosesItsCheckAsync(() =>
            declared.ExecuteUpdateAsync(s => s.SetProperty(a => a.Presence, Presence.MayContain))
        );
        await LosesItsCheckAsync(() => declared.ExecuteDeleteAsync());

        async Task LosesItsCheckAsync(Func<Task<int>> change)
        {
            await CheckAsync(db, meal);
            Assert.Equal(0, (await MaskAsync(meal.Id)).Unknown);

            Assert.True(await change() > 0);

            Assert.Equal(-1, (await MaskAsync(meal.Id)).Unknown);
            Assert.Null(await VerifiedAtAsync(meal.Id));
        }
    }

    [SkippableFact]
    public async Task The_check_finds_nothing_after_many_random_changes_and_one_mask_falsified()
    {
        await using var db = database.Open();
        var random = new Random(20261122);
        var slugs = await db.Allergens.Select(a => a.Slug).ToListAsync();
        var ingredients = new List<Ingredient>();
        for (var i = 0; i < 25; i++)
        {
            ingredients.Add(
                await AddIngredientAsync(
                    db,
                    (FoodClass)random.NextInt64(0, 1L << 40),
                    [
                        .. slugs
                            .OrderBy(_ => random.Next())
                            .Take(random.Next(3))
                            .Select(s => (s, (Presence)random.Next(1, 5))),
                    ]
                )
            );
        }
        var meals = new List<Meal>();
        for (var i = 0; i < 25; i++)
        {
            meals.Add(await AddMealAsync(db, complete: random.Next(5) > 0));
            await UseAsync(
                db,
                meals[^1],
                [.. ingredients.OrderBy(_ => random.Next()).Take(random.Next(5))]
            );
        }
        for (var i = 0; i < 80; i++)
        {
            var ingredient = ingredients[random.Next(ingredients.Count)];
            switch (random.Next(3))
            {
                case 0:
                    await SetClassifiedAsync(db, ingredient, random.Next(4) > 0);
                    break;
                case 1:
                    var presence = (Presence)random.Next(1, 5);
                    await db
                        .IngredientAllergens.Where(a => a.IngredientId == ingredient.Id)
                        .ExecuteUpdateAsync(s => s.SetProperty(a => a.Presence, presence));
                    break;
                default:
                    // Half of them only add to the classes, which is written another way.
                    var classes = (FoodClass)random.NextInt64(0, 1L << 40);
                    var kept = random.Next(2) == 0 ? (FoodClass)(-1L) : FoodClass.None;
                    var isSettled = random.Next(2) == 0;
                    await db
                        .Ingredients.Where(x => x.Id == ingredient.Id)
                        .ExecuteUpdateAsync(s =>
                            s.SetProperty(x => x.FoodClasses, x => (x.FoodClasses & kept) | classes)
                                .SetProperty(x => x.IsClassified, isSettled)
                        );
                    break;
            }
        }

        var check = new MealMaskCheck(database.FactoryFor(null));
        Assert.Empty(await check.RunAsync(CancellationToken.None));

        await FalsifyMaskAsync(meals[0].Id);
        Assert.Equal([meals[0].Id], await check.RunAsync(CancellationToken.None));
        await db
            .Meals.Where(m => m.Id == meals[0].Id)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(m => m.IngredientsComplete, m => !m.IngredientsComplete)
            );
        Assert.Empty(await check.RunAsync(CancellationToken.None));
    }

    /// <summary>Past the triggers, as a restored backup or a careless superuser might.</summary>
    protected abstract Task FalsifyMaskAsync(Guid meal);

    protected static async Task<Meal> AddMealAsync(
        EatsentialDbContext db,
        bool complete,
        DateTimeOffset? verifiedAt = null
    )
    {
        var restaurant = Place.Named("Corner");
        var meal = new Meal
        {
            RestaurantId = restaurant.Id,
            Name = "Stew",
            IngredientsComplete = complete,
            IngredientsVerifiedAt = verifiedAt,
        };
        db.AddRange(restaurant, meal);
        await db.SaveChangesAsync();
        return meal;
    }

    protected static async Task<Ingredient> AddIngredientAsync(
        EatsentialDbContext db,
        FoodClass classes,
        params (string Slug, Presence Presence)[] allergens
    )
    {
        var ingredient = new Ingredient
        {
            Name = Guid.CreateVersion7().ToString(),
            IsClassified = true,
            FoodClasses = classes,
        };
        db.Add(ingredient);
        foreach (var (slug, presence) in allergens)
        {
            db.Add(
                new IngredientAllergen
                {
                    IngredientId = ingredient.Id,
                    AllergenId = await AllergenAsync(db, slug),
                    Presence = presence,
                }
            );
        }
        await db.SaveChangesAsync();
        return ingredient;
    }

    protected static async Task UseAsync(
        EatsentialDbContext db,
        Meal meal,
        params Ingredient[] ingredients
    )
    {
        db.AddRange(
            ingredients.Select(i => new MealIngredient { MealId = meal.Id, IngredientId = i.Id })
        );
        await db.SaveChangesAsync();
    }

    protected static Task<Guid> AllergenAsync(EatsentialDbContext db, string slug) =>
        db.Allergens.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();

    protected static async Task<long> BitAsync(EatsentialDbContext db, string slug) =>
        1L << await db.Allergens.Where(a => a.Slug == slug).Select(a => a.Bit).SingleAsync();

    protected async Task<(long Contains, long May, long Unknown, FoodClass Classes)> MaskAsync(
        Guid meal
    )
    {
        await using var db = database.Open();
        var row = await db
            .Meals.AsNoTracking()
            .Where(m => m.Id == meal)
            .Select(m => new
            {
                m.ContainsMask,
                m.MayContainMask,
                m.UnknownMask,
                m.FoodClasses,
            })
            .SingleAsync();
        return (row.ContainsMask, row.MayContainMask, row.UnknownMask, row.FoodClasses);
    }

    protected static Task<int> CheckAsync(EatsentialDbContext db, Meal meal) =>
        db
            .Meals.Where(m => m.Id == meal.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.IngredientsComplete, true));

    protected static Task<int> SetClassifiedAsync(
        EatsentialDbContext db,
        Ingredient i,
        bool value
    ) =>
        db
            .Ingredients.Where(x => x.Id == i.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.IsClassified, value));

    private static async Task<MealAllergen> DeclaredAsync(
        EatsentialDbContext db,
        Meal meal,
        string slug
    ) =>
        new()
        {
            MealId = meal.Id,
            AllergenId = await AllergenAsync(db, slug),
            Presence = Presence.Contains,
        };

    private async Task<DateTimeOffset?> VerifiedAtAsync(Guid meal)
    {
        await using var db = database.Open();
        return await db
            .Meals.Where(m => m.Id == meal)
            .Select(m => m.IngredientsVerifiedAt)
            .SingleAsync();
    }
}

public sealed class MealMasksOnSqlite(SqliteUnderTest database)
    : MealMaskTests(database),
        IClassFixture<SqliteUnderTest>
{
    private readonly SqliteUnderTest database = database;

    protected override async Task FalsifyMaskAsync(Guid meal)
    {
        await using var db = database.Open();
        await db
            .Meals.Where(m => m.Id == meal)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.ContainsMask, m => -2 - m.ContainsMask));
    }
}

public sealed class MealMasksOnPostgres(PostgresUnderTest database)
    : MealMaskTests(database),
        IClassFixture<PostgresUnderTest>
{
    private readonly PostgresUnderTest database = database;

    protected override Task FalsifyMaskAsync(Guid meal) =>
        database.ExecuteAsync(
            "SET session_replication_role = replica;"
                + $"UPDATE public.meals SET contains_mask = contains_mask # 1 WHERE id = '{meal}'"
        );

    [SkippableFact]
    public async Task A_mask_written_by_hand_is_put_right_at_once()
    {
        await using var db = database.Open();
        var meal = await AddMealAsync(db, complete: true);
        await db
            .Meals.Where(m => m.Id == meal.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.UnknownMask, 0));

        Assert.Equal(-1, (await MaskAsync(meal.Id)).Unknown);
    }

    [SkippableFact]
    public async Task A_bit_that_moves_takes_the_masks_along()
    {
        await using var db = database.Open();
        var meal = await AddMealAsync(db, complete: true);
        await UseAsync(
            db,
            meal,
            await AddIngredientAsync(db, FoodClass.None, ("lupin", Presence.Contains))
        );
        await database.ExecuteAsync("UPDATE health.allergens SET bit = 61 WHERE slug = 'lupin'");

        Assert.Equal(1L << 61, (await MaskAsync(meal.Id)).Contains);
    }

    [SkippableFact]
    public async Task Two_changes_of_one_meal_at_the_same_time_both_reach_its_mask()
    {
        await using var setup = database.Open();
        var milk = await BitAsync(setup, "milk");
        var soy = await BitAsync(setup, "soy");
        var meal = await AddMealAsync(setup, complete: true);
        var one = await AddIngredientAsync(setup, FoodClass.None);
        var other = await AddIngredientAsync(setup, FoodClass.None);
        await UseAsync(setup, meal, one, other);

        await BothAsync(
            db => CarryAsync(db, one.Id, "milk"),
            db => CarryAsync(db, other.Id, "soy")
        );

        Assert.Equal(milk | soy, (await MaskAsync(meal.Id)).Contains);
    }

    [SkippableFact]
    public async Task A_meal_taking_up_an_ingredient_while_it_changes_sees_the_change()
    {
        await using var setup = database.Open();
        var milk = await BitAsync(setup, "milk");
        foreach (var mealFirst in (bool[])[true, false])
        {
            var meal = await AddMealAsync(setup, complete: true);
            var ingredient = await AddIngredientAsync(setup, FoodClass.None);
            Func<EatsentialDbContext, Task> use = db => UseAsync(db, meal, ingredient);
            Func<EatsentialDbContext, Task> carry = db => CarryAsync(db, ingredient.Id, "milk");

            await (mealFirst ? BothAsync(use, carry) : BothAsync(carry, use));

            Assert.Equal(milk, (await MaskAsync(meal.Id)).Contains);
        }
    }

    [SkippableFact]
    public async Task What_comes_waits_for_what_is_being_taken_off()
    {
        await using var setup = database.Open();
        var milk = await BitAsync(setup, "milk");
        var meal = await AddMealAsync(setup, complete: true);
        var one = await AddIngredientAsync(setup, FoodClass.None, ("milk", Presence.Contains));
        var other = await AddIngredientAsync(setup, FoodClass.None);
        await UseAsync(setup, meal, one, other);

        await BothAsync(
            db => db.IngredientAllergens.Where(a => a.IngredientId == one.Id).ExecuteDeleteAsync(),
            db => CarryAsync(db, other.Id, "milk")
        );
        Assert.Equal(milk, (await MaskAsync(meal.Id)).Contains);

        await SetClassifiedAsync(setup, one, false);
        await BothAsync(
            db => SetClassifiedAsync(db, one, true),
            db => SetClassifiedAsync(db, other, false)
        );
        Assert.Equal(-1, (await MaskAsync(meal.Id)).Unknown);
    }

    [SkippableFact]
    public async Task A_line_taken_off_while_the_list_is_being_checked_undoes_the_check()
    {
        await using var setup = database.Open();
        var meal = await AddMealAsync(setup, complete: false);
        var rice = await AddIngredientAsync(setup, FoodClass.None);
        var nuts = await AddIngredientAsync(setup, FoodClass.None, ("peanuts", Presence.Contains));
        await UseAsync(setup, meal, rice, nuts);

        await BothAsync(
            db => CheckAsync(db, meal),
            db => db.MealIngredients.Where(i => i.IngredientId == nuts.Id).ExecuteDeleteAsync()
        );

        Assert.Equal(-1, (await MaskAsync(meal.Id)).Unknown);
    }

    private static async Task CarryAsync(EatsentialDbContext db, Guid ingredient, string slug)
    {
        db.Add(
            new IngredientAllergen
            {
                IngredientId = ingredient,
                AllergenId = await AllergenAsync(db, slug),
                Presence = Presence.Contains,
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>The second begins before the first commits, and has to wait for it.</summary>
    private async Task BothAsync(
        Func<EatsentialDbContext, Task> first,
        Func<EatsentialDbContext, Task> second
    )
    {
        await using var one = database.Open();
        await using var other = database.Open();
        await one
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await one.Database.BeginTransactionAsync();
                await first(one);
                var waiting = Task.Run(() => second(other));
                await UntilSomebodyWaitsAsync();
                Assert.False(waiting.IsCompleted);
                await transaction.CommitAsync();
                await waiting;
            });
    }

    private async Task UntilSomebodyWaitsAsync()
    {
        await using var db = database.Open();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (
            !await db
                .Database.SqlQueryRaw<bool>(
                    "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted) AS \"Value\""
                )
                .SingleAsync(limit.Token)
        )
            await Task.Yield();
    }
}
