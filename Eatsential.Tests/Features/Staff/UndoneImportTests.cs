using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>Taking an import back is no way around the second pair of eyes.</summary>
public abstract class UndoneImportTests(DatabaseUnderTest database)
{
    [SkippableFact]
    public async Task A_hazard_that_a_file_declared_stays_until_a_second_agrees()
    {
        var kitchen = new Kitchen(database);
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories,May contain\nSoup,100,Milk\n", "Pia's");
        var report = await staff.ImportAsync(
            "Item,Calories,Contains\nSoup,110,Milk|Soy\n",
            "Pia's"
        );

        var undone = await staff.UndoAsync(report.BatchId!.Value);

        Assert.Single(undone.Kept);
        Assert.Equal([("Soup", 100)], await staff.MenuAsync("Pia's"));
        var meal = await MealAsync();
        Assert.Equal(
            [("milk", Presence.Contains), ("soy", Presence.Contains)],
            await DeclaredAsync(meal)
        );

        var colleague = await kitchen.AddStaffAsync();
        Assert.Equal(DecisionOutcome.Approved, await kitchen.DecideAsync(colleague, meal));
        Assert.Equal([("milk", Presence.MayContain)], await DeclaredAsync(meal));

        async Task<IEnumerable<(string, Presence)>> DeclaredAsync(Guid id) =>
            (await kitchen.RecipeAsync(id)).Recipe.Declared.Select(a => (a.Allergen, a.Presence));
    }

    private async Task<Guid> MealAsync()
    {
        await using var db = database.Open();
        return await db.Meals.Where(m => m.Name == "Soup").Select(m => m.Id).SingleAsync();
    }
}

public sealed class UndoneImportsOnSqlite(SqliteUnderTest database)
    : UndoneImportTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class UndoneImportsOnPostgres(PostgresUnderTest database)
    : UndoneImportTests(database),
        IClassFixture<PostgresUnderTest>;
