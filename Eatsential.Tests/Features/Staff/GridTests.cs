using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Allergens;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Restaurants;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

public abstract class GridTests(DatabaseUnderTest database)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task Every_order_of_every_grid_is_walked_to_its_end_and_back_without_a_loss()
    {
        var staff = await kitchen.AddStaffAsync();
        // Names that are equal, so that only the id can settle their order.
        await AddMealsAsync(60, i => $"Soup {i % 3}");

        await IsWalkedAsync(staff, MealGrid.Grid, ["name", "restaurant", "verified"], m => m.Id);
        await IsWalkedAsync(staff, IngredientGrid.Grid, ["name", "meals"], i => i.Id);
        await IsWalkedAsync(staff, RestaurantGrid.Grid, ["name", "city"], r => r.Id);
        await IsWalkedAsync(staff, AllergenGrid.Grid, ["group", "name", "ingredients"], a => a.Id);
    }

    [SkippableFact]
    public async Task Meals_are_found_by_the_words_of_their_name_and_restaurant_and_by_status()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync(
            "basmati",
            settled: true,
            ("milk", Presence.MayContain)
        );
        var meal = await kitchen.AddMealAsync(complete: true, rice);

        var row = Assert.Single(
            (await ReadAsync(staff, MealGrid.Grid, new("SOB nood", "complete"))).Rows,
            m => m.Id == meal
        );
        Assert.Contains("milk", row.MayContain, StringComparison.Ordinal);
        foreach (var status in (string[])["incomplete", "lost", "retired"])
            Assert.DoesNotContain(
                (await ReadAsync(staff, MealGrid.Grid, new(null, status))).Rows,
                m => m.Id == meal
            );
        Assert.Equal(
            1,
            (await ReadAsync(staff, IngredientGrid.Grid, new("BASMATI", "settled")))
                .Rows.Single(i => i.Id == rice)
                .Meals
        );
    }

    [SkippableTheory]
    [InlineData("O'Brien", true)]
    [InlineData("100%", true)]
    [InlineData("o'brien_", false)]
    [InlineData("\0", false)]
    [InlineData("\ud800", false)]
    [InlineData("!!!", false)]
    public async Task Whatever_is_searched_for_is_answered(string text, bool isFound)
    {
        var staff = await kitchen.AddStaffAsync();
        await using (var db = database.Open())
        {
            if (!await db.Ingredients.AnyAsync(i => i.Name == "O'Brien's 100% beef"))
                db.Add(new Ingredient { Name = "O'Brien's 100% beef" });
            await db.SaveChangesAsync();
        }

        Assert.Equal(isFound, (await ReadAsync(staff, IngredientGrid.Grid, new(text))).Total > 0);
        _ = await ReadAsync(staff, MealGrid.Grid, new(text));
        _ = await ReadAsync(staff, RestaurantGrid.Grid, new(text));
        _ = await ReadAsync(staff, AllergenGrid.Grid, new(text));
        _ = await ReadAsync(staff, MealGrid.Grid, new(new string('x', 5_000)));
    }

    [SkippableTheory]
    [InlineData("x")]
    [InlineData("\0")]
    [InlineData("00000000000000000000000000000000\0")]
    [InlineData("00000000000000000000000000000000not-a-date")]
    [InlineData("000000000000000000000000000000002024-01-01T00:00:00+05:00")]
    public async Task An_address_somebody_mangled_shows_a_page(string cursor)
    {
        var staff = await kitchen.AddStaffAsync();
        await AddMealsAsync(1, _ => "Soup");

        foreach (var sort in (string?[])["verified", "name", "no such column", null])
        {
            Assert.NotNull(await ReadAsync(staff, MealGrid.Grid, new(Sort: sort, After: cursor)));
            Assert.NotNull(await ReadAsync(staff, MealGrid.Grid, new(Sort: sort, Before: cursor)));
        }
        Assert.Empty((await ReadAsync(staff, MealGrid.Grid, new(Restaurant: "nonsense"))).Rows);
    }

    [SkippableFact]
    public async Task The_first_page_before_which_little_is_left_is_whole()
    {
        var staff = await kitchen.AddStaffAsync();
        await AddMealsAsync(40, i => $"Stew {i:00}");
        var all = new GridQuery("stew");
        var second = await ReadAsync(
            staff,
            MealGrid.Grid,
            all with
            {
                After = (await ReadAsync(staff, MealGrid.Grid, all)).Next!.ToString(),
            }
        );

        var back = await ReadAsync(
            staff,
            MealGrid.Grid,
            all with
            {
                Before = second.Previous!.ToString(),
            }
        );

        Assert.Equal(GridReader.PageSize, back.Rows.Count);
        Assert.Equal("Stew 00", back.Rows[0].Name);
        Assert.Null(back.Previous);
    }

    private async Task IsWalkedAsync<TRow>(
        Guid staff,
        Grid<TRow> grid,
        string[] columns,
        Func<TRow, Guid> id
    )
    {
        Assert.Equal(columns, grid.Orders.Select(o => o.Column));
        foreach (var sort in columns.SelectMany(c => (string[])[c, $"-{c}"]))
        {
            var asked = new GridQuery(Sort: sort);
            List<Guid> forth = [];
            GridPage<TRow> page;
            string? after = null;
            do
            {
                page = await ReadAsync(staff, grid, asked with { After = after });
                forth.AddRange(page.Rows.Select(id));
                after = page.Next?.ToString();
            } while (after is not null);
            Assert.Equal(page.Total, forth.Distinct().Count());
            Assert.Equal(page.Total, forth.Count);

            var seen = page.Rows.Select(id).ToList();
            while (page.Previous is { } previous)
            {
                page = await ReadAsync(staff, grid, asked with { Before = previous.ToString() });
                seen.InsertRange(0, page.Rows.Select(id).Except(seen));
            }
            Assert.Equal(forth, seen);
        }
    }

    private async Task<GridPage<TRow>> ReadAsync<TRow>(Guid staff, Grid<TRow> grid, GridQuery query)
    {
        var databases = database.FactoryFor(staff);
        return await new GridReader(databases, new(databases)).RunAsync(grid, query, None);
    }

    private async Task AddMealsAsync(int count, Func<int, string> name)
    {
        await using var db = database.Open();
        for (var at = 0; at < count; at++)
        {
            var restaurant = Place.Named($"Diner {at % 4}", $"City {at % 2}");
            db.AddRange(
                restaurant,
                new Meal { RestaurantId = restaurant.Id, Name = name(at) },
                new Ingredient { Name = $"{name(at)} {Guid.CreateVersion7()}" }
            );
        }
        await db.SaveChangesAsync();
    }
}

public sealed class GridsOnSqlite(SqliteUnderTest database)
    : GridTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class GridsOnPostgres(PostgresUnderTest database)
    : GridTests(database),
        IClassFixture<PostgresUnderTest>;
