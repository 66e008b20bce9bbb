using System.Globalization;
using CsvHelper;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Meals;
using Eatsential.Web.Features.Restaurants;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Features.Meals;

/// <summary>Menus and restaurants as they were published: nothing of them is lost, and nothing invented.</summary>
public abstract class RealMenusTests(DatabaseUnderTest database)
{
    private static readonly StoppedClock Clock = StoppedClock.Default;

    [SkippableFact]
    public async Task Published_menus_are_browsed_as_they_are()
    {
        var rows = Rows("menu_us_fastfood_a.csv", "menu_uk_mcdonalds_statements.csv");
        await using var db = database.Open();
        var restaurants = rows.Select(r => r["restaurant"])
            .Distinct()
            .ToDictionary(
                name => name,
                name => new Restaurant
                {
                    Name = name,
                    Address = "not stated",
                    City = "Chain",
                    State = "US",
                    ZipCode = "00000",
                }
            );
        db.AddRange(restaurants.Values);
        await db.SaveChangesAsync();
        db.AddRange(
            rows.Select(r => new Meal
            {
                RestaurantId = restaurants[r["restaurant"]].Id,
                Name = r["name"],
                Description = Text(r, "description"),
                Calories = (int?)Number(r, "calories"),
                ProteinG = Number(r, "protein_g"),
                CarbsG = Number(r, "carbs_g"),
                FatG = Number(r, "fat_g"),
                FiberG = Number(r, "fiber_g"),
                SodiumMg = (int?)Number(r, "sodium_mg"),
                NutritionSource = "published",
                IngredientStatement = Text(r, "ingredients_text"),
            })
        );
        await db.SaveChangesAsync();

        var all = await AllAsync(new MealCriteria { City = "Chain" });
        Assert.Equal(
            rows.Select(Published).Order(StringComparer.Ordinal),
            all.Select(m => Shown(m.Meal)).Order(StringComparer.Ordinal)
        );

        foreach (var slug in (string[])["milk", "peanuts", "sulphites", "squid"])
        {
            var mine = new MealCriteria { City = "Chain", Avoid = [slug] };
            Assert.Empty(await AllAsync(mine));
            var judged = await AllAsync(mine with { Show = MealShow.All });
            Assert.Equal(rows.Count, judged.Count);
            Assert.All(judged, m => Assert.Equal(VerdictLevel.Unknown, m.Verdict!.Level));
        }
    }

    [SkippableFact]
    public async Task New_Yorks_restaurants_are_all_listed_once()
    {
        var rows = Rows("restaurants_nyc_a.csv");
        await using var db = database.Open();
        db.AddRange(
            rows.Select(r => new Restaurant
            {
                ExternalId = $"nyc:{r["restaurant_id"]}",
                Name = r["name"],
                CuisineType = Text(r, "cuisine"),
                Address = $"{r["building"]} {r["street"]}".Trim(),
                City = $"NYC {r["borough"]}",
                State = r["state"],
                ZipCode = r["zipcode"],
                Latitude =
                    InRange(r, "latitude", 90) && InRange(r, "longitude", 180)
                        ? Number(r, "latitude")
                        : null,
                Longitude =
                    InRange(r, "latitude", 90) && InRange(r, "longitude", 180)
                        ? Number(r, "longitude")
                        : null,
            })
        );
        await db.SaveChangesAsync();

        var list = new RestaurantList(database.FactoryFor(null));
        List<ListedRestaurant> shown = [];
        foreach (var borough in rows.Select(r => r["borough"]).Distinct())
        {
            var criteria = new MealCriteria { City = $"NYC {borough}" };
            for (MealCursor? next = null; ; )
            {
                var page = await list.RunAsync(
                    criteria with
                    {
                        After = next,
                    },
                    CancellationToken.None
                );
                shown.AddRange(page.Restaurants);
                if ((next = page.Next) is null)
                    break;
            }
        }

        Assert.Equal(rows.Count, shown.Select(r => r.Id).Distinct().Count());
        Assert.Equal(rows.Count, shown.Count);
        Assert.Equal(
            rows.Select(r => (r["name"], Text(r, "cuisine"))).Order(),
            shown.Select(r => (r.Name, r.Cuisine)).Order()
        );
    }

    private static string Published(Dictionary<string, string> row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row["restaurant"]}|{row["name"]}|{(int?)Number(row, "calories")}|{Number(row, "protein_g"):0.0}|{Number(row, "carbs_g"):0.0}|{Number(row, "fat_g"):0.0}"
        );

    private static string Shown(MealRow meal) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{meal.Restaurant}|{meal.Name}|{meal.Calories}|{meal.ProteinG:0.0}|{meal.CarbsG:0.0}|{meal.FatG:0.0}"
        );

    private async Task<List<JudgedMeal>> AllAsync(MealCriteria criteria)
    {
        var search = new MealSearch(
            database.FactoryFor(null),
            new AssessmentReader(
                new AllergenVocabulary(Clock),
                NullLogger<AssessmentReader>.Instance
            ),
            EvidencePolicy.Default,
            Clock
        );
        List<JudgedMeal> all = [];
        for (var next = criteria; ; )
        {
            var list = await search.RunAsync(next, CancellationToken.None);
            all.AddRange(list.Meals);
            if (list.Next is null)
                return all;
            next = criteria with { After = list.Next };
        }
    }

    private static List<Dictionary<string, string>> Rows(params string[] files)
    {
        List<Dictionary<string, string>> rows = [];
        foreach (var file in files)
        {
            var path = Path.Combine(RepositoryRoot.SharedData, file);
            Skip.IfNot(File.Exists(path), $"{file} is not beside the repository.");
            using var csv = CsvReader.Create(File.OpenRead(path));
            while (csv.Read())
                rows.Add(csv.Headers.ToDictionary(name => name, csv.GetString));
        }
        return rows;
    }

    private static string? Text(Dictionary<string, string> row, string column) =>
        row.GetValueOrDefault(column) is { Length: > 0 } text ? text : null;

    private static decimal? Number(Dictionary<string, string> row, string column) =>
        Text(row, column) is { } text
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    private static bool InRange(Dictionary<string, string> row, string column, int most) =>
        Number(row, column) is { } value && Math.Abs(value) <= most;
}

public sealed class RealMenusOnSqlite(SqliteUnderTest database)
    : RealMenusTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class RealMenusOnPostgres(PostgresUnderTest database)
    : RealMenusTests(database),
        IClassFixture<PostgresUnderTest>;
