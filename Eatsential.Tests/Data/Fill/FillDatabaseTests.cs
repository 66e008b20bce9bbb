using Eatsential.Data;
using Eatsential.Data.Fill;
using Eatsential.Data.Postgres;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Data.Fill;

public abstract class FillDatabaseTests(DatabaseUnderTest database)
{
    private static readonly DateOnly Until = new(2026, 11, 22);

    protected static FillPlan Catalogue => FillPlan.OfCatalogue(meals: 400, people: 90, 1, Until);

    [SkippableFact]
    public async Task A_filled_catalogue_is_whole_and_its_masks_are_what_the_ingredients_say()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var contexts = Contexts(scope);
        await new FillDatabase(contexts).RunAsync(Catalogue, new Ignored(), default);

        await using var db = await contexts.CreateDbContextAsync();
        if (database.Provider == DatabaseProvider.PostgreSQL)
        {
            // Row security shows nobody's profiles to nobody; the superuser counts them.
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("RESET ROLE");
        }
        Assert.Equal(400, await db.Meals.CountAsync());
        Assert.Equal(20, await db.Restaurants.CountAsync());
        Assert.Equal(8 * 400, await db.MealIngredients.CountAsync());
        Assert.Equal(40, await db.Meals.CountAsync(m => m.UnknownMask == -1));
        Assert.Equal(
            900,
            await db.IngredientAllergens.Select(a => a.IngredientId).Distinct().CountAsync()
        );
        Assert.Empty(await new MealMaskCheck(contexts).RunAsync(default));

        var again = () => new FillDatabase(contexts).RunAsync(Catalogue, new Ignored(), default);
        await Assert.ThrowsAsync<SettingsException>(again);
    }

    [SkippableFact]
    public void The_same_seed_generates_the_same_rows_and_another_seed_others()
    {
        IReadOnlyList<(Guid, int)> allergens =
        [
            .. Enumerable.Range(0, 40).Select(n => (Guid.CreateVersion7(), n)),
        ];
        var rows = Rows(Catalogue);

        Assert.Equal(rows, Rows(Catalogue));
        Assert.NotEqual(rows, Rows(Catalogue with { Seed = 2 }));

        List<string> Rows(FillPlan plan) =>
            [
                .. new CatalogueRows(plan, allergens)
                    .Tables()
                    .SelectMany(t => t.Rows.Select(r => string.Join('|', r))),
            ];
    }

    /// <summary>Services of whoever may fill: the superuser on PostgreSQL.</summary>
    protected virtual ServiceProvider Services() =>
        new ServiceCollection()
            .AddEatsentialData(database.Provider, database.ConnectionString)
            .BuildServiceProvider();

    protected static IDbContextFactory<EatsentialDbContext> Contexts(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>();

    protected sealed class Ignored : IProgress<FillProgress>
    {
        public void Report(FillProgress value) { }
    }
}

public sealed class FillDatabaseOnSqlite(SqliteUnderTest database)
    : FillDatabaseTests(database),
        IClassFixture<SqliteUnderTest>
{
    [Fact]
    public async Task A_years_volumes_are_refused()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var plan = FillPlan.OfYear(0.01, 2, new DateOnly(2026, 11, 22));

        var refused = () =>
            new FillDatabase(Contexts(scope)).RunAsync(plan, new Ignored(), default);

        await Assert.ThrowsAsync<SettingsException>(refused);
        await using var db = await Contexts(scope).CreateDbContextAsync();
        Assert.False(await db.Users.AnyAsync(u => u.UserName == "generated_99"));
    }
}

public sealed class FillDatabaseOnPostgres(PostgresUnderTest database)
    : FillDatabaseTests(database),
        IClassFixture<PostgresUnderTest>
{
    private readonly PostgresUnderTest database = database;

    [SkippableFact]
    public async Task The_apps_own_login_may_not_fill()
    {
        var contexts = database.FactoryFor(null);

        var refused = () => new FillDatabase(contexts).RunAsync(Catalogue, new Ignored(), default);

        await Assert.ThrowsAsync<SettingsException>(refused);
    }

    protected override ServiceProvider Services() =>
        new ServiceCollection()
            .AddEatsentialData(DatabaseProvider.PostgreSQL, database.ConnectionStringAs("postgres"))
            .BuildServiceProvider();
}

public sealed class FillOfAYearTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    [SkippableFact]
    public async Task A_part_of_a_year_has_the_designs_proportions_and_its_sizes_can_be_read()
    {
        await using var services = new ServiceCollection()
            .AddEatsentialData(DatabaseProvider.PostgreSQL, database.ConnectionStringAs("postgres"))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<
            IDbContextFactory<EatsentialDbContext>
        >();
        var seen = new Seen();
        await new FillDatabase(contexts).RunAsync(
            FillPlan.OfYear(0.02, 1, new DateOnly(2026, 11, 22)),
            seen,
            default
        );

        var sizes = (await new TableSizes(contexts).RunAsync(default)).ToDictionary(s => s.Table);

        Assert.Equal(73, sizes["auth.users"].Rows);
        Assert.Equal(66, sizes["public.health_profiles"].Rows);
        Assert.Equal(3_650, sizes["public.recommendations"].Rows);
        Assert.InRange(sizes["public.user_allergies"].Rows, 140, 146);
        Assert.Equal(7_300, sizes["audit.audit_logs"].Rows);
        Assert.Equal(500, sizes["audit.audit_logs"].EstimatedRowBytes);
        Assert.All(sizes.Values.Where(s => s.Rows > 0), s => Assert.True(s.TableBytes > 0));
        Assert.Contains(seen.Tables, table => table == "audit_logs");
        // Every row lies in its month.
        await database.ExecuteAsync(
            """
            DO $$
            BEGIN
                ASSERT (SELECT count(*) FROM audit.audit_logs_default) = 0;
                ASSERT (SELECT count(*) FROM audit.audit_logs_2026_03) > 500;
            END
            $$
            """
        );
    }

    private sealed class Seen : IProgress<FillProgress>
    {
        public List<string> Tables { get; } = [];

        public void Report(FillProgress value) => Tables.Add(value.Table);
    }
}
