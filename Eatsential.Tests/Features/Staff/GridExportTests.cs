using System.Globalization;
using System.Text;
using CsvHelper;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Restaurants;

namespace Eatsential.Tests.Features.Staff;

public abstract class GridExportTests(DatabaseUnderTest database)
{
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task A_file_holds_the_whole_filter_in_its_order_beyond_one_batch()
    {
        var staff = await kitchen.AddStaffAsync();
        var restaurant = await AddRestaurantAsync("Long Menu");
        await using (var db = database.Open())
        {
            db.AddRange(
                Enumerable
                    .Range(0, 1_100)
                    .Select(i => new Meal
                    {
                        RestaurantId = restaurant,
                        Name = $"Ravioli {i % 400:000}",
                        Price = 9.5m,
                    })
            );
            db.Add(
                new Meal
                {
                    RestaurantId = restaurant,
                    Name = "Ravioli retired",
                    IsAvailable = false,
                }
            );
            await db.SaveChangesAsync();
        }

        var rows = await ExportAsync(
            staff,
            MealGrid.Grid,
            new("ravioli", "incomplete", "-name", Restaurant: $"{restaurant}")
        );

        Assert.Equal(1_100, rows.Count);
        Assert.Equal(1_100, rows.Select(r => r["Id"]).Distinct().Count());
        Assert.Equal(
            rows.Select(r => r["Name"]).OrderDescending(StringComparer.Ordinal),
            rows.Select(r => r["Name"])
        );
        Assert.All(rows, r => Assert.Equal("9.5", r["Price (USD)"].TrimEnd('0')));
    }

    [SkippableTheory]
    [InlineData("=HYPERLINK(\"http://x\")", true)]
    [InlineData("+1", true)]
    [InlineData("-2+3", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData("-5", true)]
    [InlineData("Say \"cheese\", please\nnow", false)]
    [InlineData("Crème brûlée – 蛋", false)]
    [InlineData("Fish = chips", false)]
    public async Task A_cell_that_could_be_a_formula_is_text(string name, bool isNeutralised)
    {
        var staff = await kitchen.AddStaffAsync();
        var id = await AddRestaurantAsync(name);

        var row = (await ExportAsync(staff, RestaurantGrid.Grid, new())).Single(r =>
            r["Id"] == $"{id}"
        );

        Assert.Equal(isNeutralised ? $"'{name}" : name, row["Name"]);
        // A number stays one, minus and all.
        Assert.Equal(-74.006m, decimal.Parse(row["Longitude"], CultureInfo.InvariantCulture));
    }

    [SkippableFact]
    public async Task Nobody_but_the_staff_gets_a_byte()
    {
        var databases = database.FactoryFor(await database.AddUserAsync());
        using var output = new MemoryStream();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            new GridExport(databases, new(databases)).RunAsync(
                MealGrid.Grid,
                new(),
                () => { },
                output,
                default
            )
        );

        Assert.Equal(0, output.Length);
    }

    private async Task<Guid> AddRestaurantAsync(string name)
    {
        await using var db = database.Open();
        var restaurant = Place.Named(name);
        restaurant.Latitude = 40.7128m;
        restaurant.Longitude = -74.006m;
        db.Add(restaurant);
        await db.SaveChangesAsync();
        return restaurant.Id;
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync<TRow>(
        Guid staff,
        Grid<TRow> grid,
        GridQuery query
    )
    {
        var databases = database.FactoryFor(staff);
        using var output = new MemoryStream();
        await new GridExport(databases, new(databases)).RunAsync(
            grid,
            query,
            () => { },
            output,
            default
        );
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), output.ToArray()[..3]);

        output.Position = 0;
        using var csv = CsvReader.Create(output, new CsvReaderOptions { HasHeader = false });
        List<IReadOnlyList<string>> lines = [];
        while (await csv.ReadAsync())
            lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return
        [
            .. lines
                .Skip(1)
                .Select(line =>
                    lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second)
                ),
        ];
    }
}

public sealed class GridExportsOnSqlite(SqliteUnderTest database)
    : GridExportTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class GridExportsOnPostgres(PostgresUnderTest database)
    : GridExportTests(database),
        IClassFixture<PostgresUnderTest>;
