using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Import;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

public abstract class ImportMenuTests(DatabaseUnderTest database)
{
    private static readonly DateTimeOffset Checked = StoppedClock.Default.GetUtcNow();

    [SkippableFact]
    public async Task Rows_become_meals_that_are_unknown_to_everybody_with_an_allergy()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        var report = await staff.ImportAsync(
            "Item,Calories,Salt (g),Contains,May contain,Ingredients\nPie,300,0.9,Milk,Nuts,\"Flour, milk\"\nTea,,-,,,\n",
            "Ann's"
        );

        Assert.Equal(ImportOutcome.Committed, report.Outcome);
        await using var db = database.Open();
        var meals = await db
            .Meals.Join(
                db.Restaurants,
                m => m.RestaurantId,
                r => r.Id,
                (m, r) => new { Meal = m, r.Name }
            )
            .Where(x => x.Name == "Ann's")
            .OrderBy(x => x.Meal.Name)
            .Select(x => x.Meal)
            .ToListAsync();
        Assert.Equal(["Pie", "Tea"], meals.Select(m => m.Name));
        Assert.Equal(
            (300, 360, "published"),
            (meals[0].Calories, meals[0].SodiumMg, meals[0].NutritionSource)
        );
        Assert.Equal("Flour, milk", meals[0].IngredientStatement);
        Assert.True(meals[0].CrossContactDeclared);
        Assert.Equal(
            (null, null, null),
            (meals[1].Calories, meals[1].SodiumMg, meals[1].NutritionSource)
        );
        Assert.All(meals, m => Assert.Equal(-1, m.UnknownMask));
        Assert.NotEqual(0, meals[0].ContainsMask);
        var declared = await db
            .MealAllergens.Where(a => a.MealId == meals[0].Id && a.Source == "menu.csv")
            .ToListAsync();
        Assert.Equal(
            [Presence.Contains, Presence.MayContain],
            declared.Select(a => a.Presence).Order()
        );
    }

    [SkippableFact]
    public async Task A_statement_warns_at_once_and_its_silence_spares_nobody()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        var report = await staff.ImportAsync(
            "Item,Contains,Ingredients\nPie,Eggs,\"WHEAT flour, whey powder, water. May contain peanuts.\"\nTea,,Water\n",
            "Ava's"
        );

        await using var db = database.Open();
        var menu = await db
            .Meals.Where(m => db.Restaurants.Any(r => r.Id == m.RestaurantId && r.Name == "Ava's"))
            .OrderBy(m => m.Name)
            .ToListAsync();
        Assert.All(menu, m => Assert.Equal(-1, m.UnknownMask));
        var declared = await db
            .MealAllergens.Where(a => a.MealId == menu[0].Id)
            .Join(
                db.Allergens,
                a => a.AllergenId,
                g => g.Id,
                (a, g) =>
                    new
                    {
                        g.Slug,
                        a.Presence,
                        a.Source,
                    }
            )
            .OrderBy(a => a.Slug)
            .ToListAsync();
        Assert.Equal(
            [
                ("eggs", Presence.Contains, "menu.csv"),
                ("milk", Presence.Contains, "menu.csv: “whey powder”"),
                ("peanuts", Presence.MayContain, "menu.csv: “peanuts”"),
                ("wheat", Presence.Contains, "menu.csv: “WHEAT flour”"),
            ],
            declared.Select(a => (a.Slug, a.Presence, a.Source))
        );
        Assert.Equal(
            2,
            report.Notes.Count(n => n.Contains("the statement names", StringComparison.Ordinal))
        );
        Assert.False(await db.MealAllergens.AnyAsync(a => a.MealId == menu[1].Id));
    }

    [SkippableFact]
    public async Task A_statement_that_staff_have_seen_is_not_read_again()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Price\nPie,4\n", "Ben's");
        await staff.EditAsync(
            "Ben's",
            "Pie",
            m =>
                (m.IngredientStatement, m.IngredientsComplete, m.IngredientsVerifiedAt) = (
                    "Whey powder",
                    true,
                    Checked
                )
        );

        await staff.ImportAsync("Item,Price,Ingredients\nPie,5,Whey powder\n", "Ben's");

        await using var db = database.Open();
        var pie = await db.Meals.SingleAsync(m =>
            db.Restaurants.Any(r => r.Id == m.RestaurantId && r.Name == "Ben's")
        );
        Assert.True(pie is { IngredientsComplete: true, Price: 5 });
        Assert.False(await db.MealAllergens.AnyAsync(a => a.MealId == pie.Id));
    }

    [SkippableFact]
    public async Task The_same_file_twice_changes_nothing_not_even_what_staff_put_right_since()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        const string menu = "Item,Calories\nSoup,100\nPie,300\nSoup,120\n";
        var first = await staff.ImportAsync(menu, "Bo's");
        Assert.Equal((3, 1), (first.Created, first.RepeatedCount));
        await staff.EditAsync("Bo's", "Pie", m => m.Calories = 310);

        var second = await staff.ImportAsync(menu, "Bo's");

        Assert.Equal(ImportOutcome.ImportedBefore, second.Outcome);
        Assert.Equal([("Pie", 310), ("Soup", 100), ("Soup", 120)], await staff.MenuAsync("Bo's"));
    }

    [SkippableFact]
    public async Task A_newer_file_updates_the_rows_that_changed_and_finds_repeated_and_renamed_ones_again()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories,Price\nSoup,100,4\nPie,300,5\nSoup,120,4\n", "Cy's");
        await staff.EditAsync("Cy's", "Pie", m => m.Name = "Apple Pie");

        var report = await staff.ImportAsync(
            "Item,Calories\nSoup,100\nSoup,125\nPie,300\nTea,-\n",
            "Cy's"
        );

        Assert.Equal((1, 1, 2), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal(
            [("Apple Pie", 300), ("Soup", 100), ("Soup", 125), ("Tea", null)],
            await staff.MenuAsync("Cy's")
        );
    }

    [SkippableFact]
    public async Task A_meal_entered_by_hand_is_taken_for_the_row_of_its_name()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories\nSoup,100\n", "Di's");
        await staff.AddMealAsync("Di's", "Pie");

        var report = await staff.ImportAsync("Item,Calories\nPie,300\n", "Di's");

        Assert.Equal((0, 1), (report.Created, report.Updated));
    }

    [SkippableFact]
    public async Task A_hazard_is_added_at_once_and_never_taken_away_by_a_file()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Contains,May contain\nPie,Milk,Soy\n", "Ed's");

        var report = await staff.ImportAsync("Item,Contains,May contain\nPie,Soy|Wheat,\n", "Ed's");

        Assert.Contains(report.Notes, n => n.Contains("Milk", StringComparison.Ordinal));
        await using var db = database.Open();
        var declared = await db
            .MealAllergens.Join(
                db.Allergens,
                a => a.AllergenId,
                g => g.Id,
                (a, g) =>
                    new
                    {
                        a.MealId,
                        g.Slug,
                        a.Presence,
                    }
            )
            .Where(a =>
                db.Meals.Any(m =>
                    m.Id == a.MealId
                    && db.Restaurants.Any(r => r.Id == m.RestaurantId && r.Name == "Ed's")
                )
            )
            .OrderBy(a => a.Slug)
            .ToListAsync();
        Assert.Equal(
            [("milk", Presence.Contains), ("soy", Presence.Contains), ("wheat", Presence.Contains)],
            declared.Select(a => (a.Slug, a.Presence))
        );
    }

    [SkippableFact]
    public async Task A_verified_list_is_open_again_when_the_dish_is_another()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories,Price\nPie,300,4\nTea,1,2\n", "Flo's");
        await staff.EditAsync(
            "Flo's",
            "Pie",
            m => (m.IngredientsComplete, m.IngredientsVerifiedAt) = (true, Checked)
        );
        await staff.EditAsync(
            "Flo's",
            "Tea",
            m => (m.IngredientsComplete, m.IngredientsVerifiedAt) = (true, Checked)
        );

        await staff.ImportAsync("Item,Calories,Price\nPie,320,4\nTea,1,3\n", "Flo's");

        await using var db = database.Open();
        var complete = await db
            .Meals.Where(m => db.Restaurants.Any(r => r.Id == m.RestaurantId && r.Name == "Flo's"))
            .OrderBy(m => m.Name)
            .Select(m => m.IngredientsComplete)
            .ToListAsync();
        Assert.Equal([false, true], complete);
    }

    [SkippableFact]
    public async Task One_bad_cell_refuses_the_file_unless_the_good_rows_are_asked_for()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        const string menu = "Item,Calories\nSoup,100\nPie,lots\n";

        var refused = await staff.ImportAsync(menu, "Gus's");
        Assert.Equal(
            (ImportOutcome.Refused, 1, 1),
            (refused.Outcome, refused.RefusedRows, refused.ProblemCount)
        );
        Assert.Empty(await staff.MenuAsync("Gus's"));

        var partly = await staff.ImportAsync(menu, "Gus's", goodRowsOnly: true);
        Assert.Equal((ImportOutcome.Committed, 1), (partly.Outcome, partly.Created));
        Assert.Equal([("Soup", 100)], await staff.MenuAsync("Gus's"));
    }

    [SkippableFact]
    public async Task A_dry_run_tells_what_would_happen_and_changes_nothing()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories\nSoup,100\n", "Hal's");

        var report = await staff.ImportAsync(
            "Item,Calories\nSoup,110\nPie,300\n",
            "Hal's",
            dryRun: true
        );

        Assert.Equal(
            (ImportOutcome.Checked, 1, 1),
            (report.Outcome, report.Created, report.Updated)
        );
        Assert.Equal([("Soup", 100)], await staff.MenuAsync("Hal's"));
        Assert.Equal(
            ImportOutcome.Checked,
            (await staff.ImportAsync("Item\nTea\n", "Nobody's", dryRun: true)).Outcome
        );
        Assert.Empty(await staff.MenuAsync("Nobody's"));
    }

    [SkippableFact]
    public async Task A_cancelled_import_leaves_nothing_behind()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        using var cancel = new CancellationTokenSource();
        var menu =
            "Item,Calories\n"
            + string.Concat(Enumerable.Range(0, 1200).Select(i => $"Dish {i},{i}\n"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            staff.ImportAsync(menu, "Ida's", progress: new CancelAtOnce(cancel), ct: cancel.Token)
        );

        Assert.Empty(await staff.MenuAsync("Ida's"));
    }

    [SkippableFact]
    public async Task Undoing_restores_what_was_there()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories,Contains\nSoup,100,Milk\n", "Jo's");
        var before = await staff.SnapshotAsync();
        var report = await staff.ImportAsync(
            "Item,Calories,Contains\nSoup,110,Milk\nPie,300,Wheat\n",
            "Jo's"
        );

        var undone = await staff.UndoAsync(report.BatchId!.Value);

        Assert.Equal((null, 1, 1), (undone.Refusal, undone.Removed, undone.Restored));
        Assert.Empty(undone.Kept);
        Assert.Equal(before, await staff.SnapshotAsync());
        Assert.Equal(
            "This import has been undone already.",
            (await staff.UndoAsync(report.BatchId.Value)).Refusal
        );
        // What was undone can be imported again.
        Assert.Equal(
            ImportOutcome.Committed,
            (
                await staff.ImportAsync(
                    "Item,Calories,Contains\nSoup,110,Milk\nPie,300,Wheat\n",
                    "Jo's"
                )
            ).Outcome
        );
    }

    [SkippableFact]
    public async Task Undoing_a_first_import_removes_its_restaurant_too()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        var before = await staff.SnapshotAsync();
        var report = await staff.ImportAsync("Item,Calories\nSoup,100\n", "Kim's");

        await staff.UndoAsync(report.BatchId!.Value);

        Assert.Equal(before, await staff.SnapshotAsync());
    }

    [SkippableFact]
    public async Task Undoing_leaves_what_was_edited_since_and_names_it()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync("Item,Calories\nSoup,100\nPie,300\n", "Lea's");
        var report = await staff.ImportAsync("Item,Calories\nSoup,110\nPie,310\nTea,1\n", "Lea's");
        await staff.EditAsync("Lea's", "Pie", m => m.Calories = 333);
        await staff.EditAsync("Lea's", "Tea", m => m.Description = "Green");

        var undone = await staff.UndoAsync(report.BatchId!.Value);

        Assert.Equal(["Pie was edited since.", "Tea was edited since."], undone.Kept.Order());
        Assert.Equal([("Pie", 333), ("Soup", 100), ("Tea", 1)], await staff.MenuAsync("Lea's"));
    }

    [SkippableFact]
    public async Task Undoing_ends_after_a_day()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        var report = await staff.ImportAsync("Item,Calories\nSoup,100\n", "Mo's");
        staff.Wait(TimeSpan.FromHours(25));

        Assert.Contains(
            "24 hours",
            (await staff.UndoAsync(report.BatchId!.Value)).Refusal,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Two_restaurants_of_one_name_are_never_mixed_up()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.AddRestaurantAsync("Twin");
        await staff.AddRestaurantAsync("Twin");

        var report = await staff.ImportAsync("Item\nSoup\n", "Twin");

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains(
            "2 restaurants are called Twin",
            Assert.Single(report.Refusals),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Nobody_but_staff_imports_or_undoes()
    {
        var user = new ImportingStaff(database, await database.AddUserAsync());
        var nobody = new ImportingStaff(database, null);
        foreach (var someone in (ImportingStaff[])[user, nobody])
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
                someone.ImportAsync("Item\nSoup\n", "No")
            );
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
                someone.UndoAsync(Guid.CreateVersion7())
            );
        }
    }

    private sealed class CancelAtOnce(CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => cancel.Cancel();
    }
}

public sealed class ImportMenuOnSqlite(SqliteUnderTest database)
    : ImportMenuTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class ImportMenuOnPostgres(PostgresUnderTest database)
    : ImportMenuTests(database),
        IClassFixture<PostgresUnderTest>;
