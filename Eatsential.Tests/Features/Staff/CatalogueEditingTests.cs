using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Allergens;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Restaurants;

namespace Eatsential.Tests.Features.Staff;

public abstract class CatalogueEditingTests(DatabaseUnderTest database)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task A_retired_meal_comes_back_with_its_list_but_not_with_its_check()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var id = await kitchen.AddMealAsync(complete: true, rice);
        var databases = database.FactoryFor(staff);

        await new RetireMeal(databases, new(databases), Kitchen.Clock).RunAsync(
            id,
            (await kitchen.MealAsync(id)).Version,
            None
        );
        var retired = await kitchen.MealAsync(id);
        Assert.False(retired.IsAvailable);

        var restore = new RestoreMeal(databases, new(databases), Kitchen.Clock);
        Assert.Equal(
            CurationStatus.Stale,
            (await restore.RunAsync(id, retired.Version - 1, None)).Status
        );
        await restore.RunAsync(id, retired.Version, None);
        var restored = await kitchen.MealAsync(id);
        Assert.True(restored.IsAvailable);
        Assert.Equal([new(rice, null)], (await kitchen.RecipeAsync(id)).Recipe.Lines);
        Assert.Equal(VerdictLevel.Unknown, await kitchen.VerdictAsync(id, "milk"));
        Assert.Equal("Back on the menu.", restored.CheckLostReason);
    }

    [SkippableFact]
    public async Task The_second_to_edit_a_meal_is_told_and_nothing_is_lost()
    {
        var staff = await kitchen.AddStaffAsync();
        var id = await kitchen.AddMealAsync(complete: false);
        var seen = (await kitchen.MealAsync(id)).Version;
        var databases = database.FactoryFor(staff);
        var edit = new EditMeal(databases, new(databases), Kitchen.Clock);

        var first = await edit.RunAsync(id, seen, new("Ramen", null, null, 12.5m), None);
        var second = await edit.RunAsync(id, seen, new("Udon", null, null, null), None);

        Assert.Equal(CurationStatus.Published, first.Status);
        Assert.Equal(CurationStatus.Stale, second.Status);
        Assert.Equal("Ramen", (await kitchen.MealAsync(id)).Name);
        Assert.Equal(
            CurationStatus.Invalid,
            (await edit.RunAsync(id, seen + 1, new(" ", null, null, null), None)).Status
        );
    }

    [SkippableFact]
    public async Task A_restaurant_and_its_meal_are_added_once_even_when_sent_twice()
    {
        var staff = await kitchen.AddStaffAsync();
        var databases = database.FactoryFor(staff);
        var (restaurant, meal) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var details = new RestaurantDetails(
            "Trattoria",
            null,
            "2 Main St",
            "Springfield",
            "IL",
            "62701",
            null,
            null,
            null,
            null
        );
        var save = new SaveRestaurant(databases, new(databases));
        Assert.Equal(
            CurationStatus.Published,
            (await save.RunAsync(restaurant, null, details, None)).Status
        );
        Assert.Equal(
            CurationStatus.Stale,
            (await save.RunAsync(restaurant, null, details, None)).Status
        );
        Assert.Equal(
            CurationStatus.Invalid,
            (
                await save.RunAsync(
                    restaurant,
                    0,
                    details with
                    {
                        Website = "javascript:alert(1)",
                    },
                    None
                )
            ).Status
        );

        var add = new AddMeal(databases, new(databases));
        var basics = new MealBasics("Pesto", null, null, null);
        Assert.Equal(
            CurationStatus.Published,
            (await add.RunAsync(meal, restaurant, basics, None)).Status
        );
        Assert.Equal(
            CurationStatus.Unchanged,
            (await add.RunAsync(meal, restaurant, basics, None)).Status
        );
        Assert.Equal(-1, (await kitchen.MealAsync(meal)).UnknownMask);
    }

    [SkippableFact]
    public async Task Every_sort_and_filter_of_the_grids_answers()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("Basmati", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var databases = database.FactoryFor(staff);
        StaffOnly staffOnly = new(databases);
        var meals = new MealGrid(databases, staffOnly);
        foreach (
            var sort in (string?[])
                [null, "-name", "restaurant", "-restaurant", "verified", "-verified", "no such"]
        )
        foreach (var status in (string?[])[null, "complete"])
            Assert.Contains(
                (await meals.RunAsync(new("sob", status, sort, 1), null, None)).Rows,
                m => m.Id == meal
            );
        foreach (var status in (string[])["incomplete", "lost", "retired"])
            Assert.DoesNotContain(
                (await meals.RunAsync(new(null, status, null, 1), null, None)).Rows,
                m => m.Id == meal
            );

        var ingredients = new IngredientGrid(databases, staffOnly);
        foreach (var sort in (string?[])[null, "name", "-name"])
            Assert.Equal(
                1,
                (await ingredients.RunAsync(new("BASMATI", "settled", sort, 1), null, None))
                    .Rows.Single(i => i.Id == rice)
                    .Meals
            );

        var restaurants = new RestaurantGrid(databases, staffOnly);
        foreach (var sort in (string?[])[null, "-name", "city", "-city"])
            Assert.NotEmpty(
                (await restaurants.RunAsync(new("noodle", "active", sort, 1), None)).Rows
            );
        Assert.Empty((await meals.RunAsync(new(null, null, null, 400), null, None)).Rows);
        Assert.NotEmpty(await new AllergenTable(databases, staffOnly).RunAsync(None));
    }

    [SkippableFact]
    public async Task A_diner_sees_no_grid_and_edits_nothing()
    {
        var diner = await database.AddUserAsync();
        var databases = database.FactoryFor(diner);
        StaffOnly staffOnly = new(databases);
        var any = new GridQuery(null, null, null, 1);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            new MealGrid(databases, staffOnly).RunAsync(any, null, None)
        );
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            new IngredientGrid(databases, staffOnly).RunAsync(any, null, None)
        );
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            new EditMeal(databases, staffOnly, Kitchen.Clock).RunAsync(
                Guid.CreateVersion7(),
                0,
                new("x", null, null, null),
                None
            )
        );
    }
}

public sealed class CatalogueEditingOnSqlite(SqliteUnderTest database)
    : CatalogueEditingTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class CatalogueEditingOnPostgres(PostgresUnderTest database)
    : CatalogueEditingTests(database),
        IClassFixture<PostgresUnderTest>;
