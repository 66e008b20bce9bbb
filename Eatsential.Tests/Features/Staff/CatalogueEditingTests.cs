using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Staff.Meals;

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
    public async Task A_meal_sent_twice_is_added_once_and_nothing_is_known_of_it()
    {
        var staff = await kitchen.AddStaffAsync();
        var restaurant = (
            await kitchen.MealAsync(await kitchen.AddMealAsync(complete: false))
        ).RestaurantId;
        var databases = database.FactoryFor(staff);
        var meal = Guid.CreateVersion7();
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
    public async Task A_diner_sees_no_grid_and_edits_nothing()
    {
        var diner = await database.AddUserAsync();
        var databases = database.FactoryFor(diner);
        StaffOnly staffOnly = new(databases);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            new GridReader(databases, staffOnly).RunAsync(MealGrid.Grid, new(), None)
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
