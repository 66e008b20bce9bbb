using CsvHelper;
using Eatsential.Data.Import;
using Eatsential.Tests.Import;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Import;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>Files as restaurants and cities publish them: nothing is lost on the way in, and nothing invented.</summary>
public abstract class RealMenuFilesTests(DatabaseUnderTest database)
{
    public static TheoryData<string, string?, int> Menus =>
        new()
        {
            { "menu_us_fastfood_a.csv", null, 192 },
            { "menu_us_mcdonalds_raw.csv", "The Arches", 260 },
            { "menu_uk_costa_greggs.csv", null, 594 },
            { "menu_uk_mcdonalds_statements.csv", null, 56 },
        };

    [SkippableTheory]
    [MemberData(nameof(Menus))]
    public async Task A_real_menu_is_loaded_whole_once_and_can_be_undone(
        string name,
        string? restaurant,
        int rows
    )
    {
        var file = Files.Real(name);
        var staff = await ImportingStaff.SignInAsync(database);
        var before = await staff.SnapshotAsync();

        var report = await staff.ImportAsync(file, restaurant);

        Assert.Equal(
            (ImportOutcome.Committed, rows, rows),
            (report.Outcome, report.Rows, report.Created)
        );
        Assert.Empty(report.Problems);
        await SameAsTheFileAsync(name, report.BatchId!.Value);

        var loaded = await staff.SnapshotAsync();
        var again = await staff.ImportAsync(Files.Real(name), restaurant);
        Assert.Equal(ImportOutcome.ImportedBefore, again.Outcome);
        Assert.Equal(loaded, await staff.SnapshotAsync());

        var undone = await staff.UndoAsync(report.BatchId.Value);
        Assert.Empty(undone.Kept);
        Assert.Equal(rows, undone.Removed - (restaurant is null ? RestaurantsIn(name) : 1));
        Assert.Equal(before, await staff.SnapshotAsync());
    }

    [SkippableFact]
    public async Task A_citys_restaurants_are_loaded_whole_once_and_can_be_undone()
    {
        const string name = "restaurants_nyc_a.csv";
        var staff = await ImportingStaff.SignInAsync(database);
        var before = await staff.SnapshotAsync();

        var report = await staff.ImportRestaurantsAsync(Files.Real(name));

        Assert.Equal((ImportOutcome.Committed, 2582), (report.Outcome, report.Created));
        // Those that lie outside the city.
        Assert.Equal(36, report.ProblemCount);
        await using (var db = database.Open())
        {
            var loaded = await db.Restaurants.ToDictionaryAsync(r => r.ExternalId!);
            Assert.Equal(2582, loaded.Count);
            foreach (var cells in Cells(name))
            {
                var restaurant = loaded[cells["restaurant_id"]];
                Assert.Equal(CellText.OneLine(cells["name"]), restaurant.Name);
                Assert.Equal(cells["cuisine"], restaurant.CuisineType);
                Assert.Equal(
                    CellText.OneLine($"{cells["building"]} {cells["street"]}"),
                    restaurant.Address
                );
                Assert.Equal(cells["zipcode"], restaurant.ZipCode);
            }
            Assert.Equal(36, loaded.Values.Count(r => r is { Latitude: null, Longitude: null }));
            Assert.DoesNotContain(loaded.Values, r => r.Latitude is null != r.Longitude is null);
        }

        var again = await staff.ImportRestaurantsAsync(Files.Real(name));
        Assert.Equal(ImportOutcome.ImportedBefore, again.Outcome);
        var undone = await staff.UndoAsync(report.BatchId!.Value);
        Assert.Equal((2582, 0), (undone.Removed, undone.Kept.Count));
        Assert.Equal(before, await staff.SnapshotAsync());
    }

    private static int RestaurantsIn(string name) =>
        Cells(name).Select(c => c["restaurant"]).Distinct().Count();

    private async Task SameAsTheFileAsync(string name, Guid batch)
    {
        await using var db = database.Open();
        var meals = await db
            .ImportChanges.Where(c => c.BatchId == batch && c.MealId != null)
            .Join(db.Meals, c => c.MealId, m => m.Id, (c, m) => new { c.RowNumber, Meal = m })
            .ToDictionaryAsync(c => c.RowNumber, c => c.Meal);
        var ids = meals.Values.Select(m => m.Id).ToList();
        // What a statement names besides has its words for a source.
        var declared = await db.MealAllergens.CountAsync(a =>
            ids.Contains(a.MealId) && a.Source == name
        );
        var stated = 0;
        foreach (var (cells, i) in Cells(name).Select((cells, i) => (cells, i)))
        {
            var meal = meals[i + 2];
            Assert.StartsWith(Text(cells, "name", "Item"), meal.Name, StringComparison.Ordinal);
            Assert.Equal(Number(cells, "calories", "Calories"), meal.Calories);
            Assert.Equal(Number(cells, "protein_g", "Protein"), meal.ProteinG);
            Assert.Equal(Number(cells, "carbs_g", "Carbohydrates"), meal.CarbsG);
            Assert.Equal(Number(cells, "fat_g", "Total Fat"), meal.FatG);
            Assert.Equal(Number(cells, "fiber_g", "Dietary Fiber"), meal.FiberG);
            Assert.Equal(Number(cells, "sodium_mg", "Sodium"), meal.SodiumMg);
            Assert.Equal(Text(cells, "ingredients_text"), meal.IngredientStatement ?? "");
            Assert.Equal(Text(cells, "serving", "Serving Size"), meal.ServingSize ?? "");
            Assert.Null(meal.CalciumMg);
            Assert.Null(meal.Price);
            Assert.Equal(-1, meal.UnknownMask);
            stated += Lists(cells).Distinct().Count();
        }
        Assert.Equal(stated, declared);
    }

    private static IEnumerable<string> Lists(Dictionary<string, string> cells) =>
        new[] { "contains", "may_contain", "other_allergens" }.SelectMany(column =>
            Text(cells, column).Split('|', StringSplitOptions.RemoveEmptyEntries)
        );

    private static string Text(Dictionary<string, string> cells, params string[] columns) =>
        columns
            .Select(c => cells.GetValueOrDefault(c, ""))
            .First(c => c.Length > 0 || c == cells.GetValueOrDefault(columns[^1], ""));

    private static decimal? Number(Dictionary<string, string> cells, params string[] columns) =>
        decimal.TryParse(
            Text(cells, columns),
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static IEnumerable<Dictionary<string, string>> Cells(string name)
    {
        using var csv = CsvReader.Create(
            File.OpenRead(Path.Combine(RepositoryRoot.SharedData, name))
        );
        while (csv.Read())
            yield return csv.Headers.ToDictionary(h => h, csv.GetString);
    }
}

public sealed class RealMenuFilesOnSqlite(SqliteUnderTest database)
    : RealMenuFilesTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class RealMenuFilesOnPostgres(PostgresUnderTest database)
    : RealMenuFilesTests(database),
        IClassFixture<PostgresUnderTest>;
