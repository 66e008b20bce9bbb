using Eatsential.Data.Domain.Nutrition;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>Nutrition that is added up from ingredients is that of the ingredients as they are.</summary>
public abstract class ComputedNutritionTests(DatabaseUnderTest database)
{
    private static readonly NutrientFacts Rice = new() { Energy = 130m, Protein = 2.7m };
    private static readonly NutrientFacts Beans = new() { Energy = 120m, Protein = 8m };
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task Other_nutrients_of_an_ingredient_reach_the_dishes_added_up_from_it()
    {
        var (staff, rice, meal) = await ServeAsync();
        Assert.Equal((380, 13.4m), await RecordedAsync(meal));

        await RecordAsync(staff, rice, Rice with { Energy = 150m });
        Assert.Equal((420, 13.4m), await RecordedAsync(meal));

        await RecordAsync(staff, rice, Rice with { Protein = null });
        Assert.Equal((380, null), await RecordedAsync(meal));
    }

    [SkippableFact]
    public async Task What_a_restaurant_publishes_stays_as_it_is()
    {
        var (staff, rice, meal) = await ServeAsync();
        await using (var db = database.Open())
            await db
                .Meals.Where(m => m.Id == meal)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.NutritionSource, "published"));

        await RecordAsync(staff, rice, Rice with { Energy = 150m });

        Assert.Equal((380, 13.4m), await RecordedAsync(meal));
    }

    [SkippableFact]
    public async Task Other_grams_are_not_known_until_the_list_is_checked_and_then_added_up()
    {
        var (staff, rice, meal) = await ServeAsync();

        await kitchen.SaveRecipeAsync(
            staff,
            meal,
            r => r with { Lines = [new(rice, 100m), r.Lines[1]] },
            ListCheck.Whole
        );
        Assert.Equal((null, null), await RecordedAsync(meal));

        await kitchen.DecideAsync(await kitchen.AddStaffAsync(), meal);
        Assert.Equal((250, 10.7m), await RecordedAsync(meal));
    }

    [SkippableFact]
    public async Task More_than_a_dish_can_have_is_not_known_rather_than_stored()
    {
        var (staff, rice, meal) = await ServeAsync(riceGrams: 9_000m, recorded: false);
        await using (var db = database.Open())
            await db
                .Meals.Where(m => m.Id == meal)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.NutritionSource, "computed"));

        await RecordAsync(staff, rice, Rice with { Energy = 140m });

        Assert.Equal((null, 251m), await RecordedAsync(meal));
    }

    /// <summary>A checked dish of 200 g of rice and 100 g of beans, its nutrition recorded from them.</summary>
    private async Task<(Guid Staff, Guid Rice, Guid Meal)> ServeAsync(
        decimal riceGrams = 200m,
        bool recorded = true
    )
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var beans = await kitchen.AddIngredientAsync("beans", settled: true);
        await RecordAsync(staff, rice, Rice);
        await RecordAsync(staff, beans, Beans);
        var meal = await kitchen.AddMealAsync(complete: false, rice, beans);
        await kitchen.SaveRecipeAsync(
            staff,
            meal,
            r => r with { Lines = [new(rice, riceGrams), new(beans, 100m)] },
            ListCheck.Whole
        );
        await kitchen.DecideAsync(await kitchen.AddStaffAsync(), meal);
        if (recorded)
        {
            var databases = database.FactoryFor(staff);
            var taken = await new TakeComputedNutrition(databases, new(databases)).RunAsync(
                meal,
                (await kitchen.MealAsync(meal)).Version,
                default
            );
            Assert.Equal(CurationStatus.Published, taken.Status);
        }
        return (staff, rice, meal);
    }

    private async Task RecordAsync(Guid staff, Guid ingredient, NutrientFacts facts)
    {
        await using var db = database.Open();
        var version = await db
            .Ingredients.Where(i => i.Id == ingredient)
            .Select(i => i.Version)
            .SingleAsync();
        var databases = database.FactoryFor(staff);
        var result = await new RecordNutrition(databases, new(databases)).RunAsync(
            ingredient,
            version,
            facts,
            default
        );
        Assert.Equal(CurationStatus.Published, result.Status);
    }

    private async Task<(int? Calories, decimal? Protein)> RecordedAsync(Guid meal)
    {
        var row = await kitchen.MealAsync(meal);
        return (row.Calories, row.ProteinG);
    }
}

public sealed class ComputedNutritionOnSqlite(SqliteUnderTest database)
    : ComputedNutritionTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class ComputedNutritionOnPostgres(PostgresUnderTest database)
    : ComputedNutritionTests(database),
        IClassFixture<PostgresUnderTest>;
