using System.Diagnostics;
using System.Globalization;
using Eatsential.Data;
using Eatsential.Data.Queries;
using Eatsential.Web.Features.Meals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Benchmarks;

/// <summary>T1, T2, T5, T6 and T8 on a catalogue of one size. Every figure has its yardstick from the same run.</summary>
internal sealed class SearchBenchmark : IAsyncDisposable
{
    private const int People = 1_000;
    private const int MeasuredPeople = 150;
    private const int MaxKcal = 900;
    private const decimal MaxPrice = 25;

    private readonly int meals;
    private readonly FilledDatabase database;
    private readonly BenchServer server;
    private readonly RawPostgres raw;
    private IReadOnlyList<(Guid User, GeoPoint Near)> people = [];
    private IReadOnlyList<Guid> someMeals = [];

    private SearchBenchmark(int meals, FilledDatabase database)
    {
        this.meals = meals;
        this.database = database;
        server = database.Server;
        raw = database.Raw;
    }

    /// <summary>What is being measured on, for the head of the report.</summary>
    public string Data { get; private set; } = "";

    public static async Task<SearchBenchmark> PrepareAsync(int meals)
    {
        var clock = Stopwatch.StartNew();
        var benchmark = new SearchBenchmark(meals, await FilledDatabase.CreateAsync(meals, People));
        await benchmark.ReadPeopleAsync();
        var size = await benchmark.database.ScalarAsync<string>(
            "SELECT pg_size_pretty(pg_database_size(current_database()))"
        );
        benchmark.Data = string.Create(
            CultureInfo.InvariantCulture,
            $"\n{meals:N0} meals, {size}, prepared in {clock.Elapsed.TotalSeconds:N0} s"
        );
        return benchmark;
    }

    /// <summary>Before any timing counts, every page has to be the right one.</summary>
    /// <exception cref="InvalidOperationException">A page differs.</exception>
    public async Task<string> CompareWithReferenceAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var db = await Contexts(scope).CreateDbContextAsync();
        var tree = await scope
            .ServiceProvider.GetRequiredService<AllergenVocabulary>()
            .GetAsync(db, default);
        var ids = await db.Allergens.ToDictionaryAsync(a => a.Slug, a => a.Id);
        var reference = new NaiveReference(database.Superuser, tree, ids);
        var now = TimeProvider.System.GetUtcNow();
        var rows = 0;
        foreach (var person in people)
        {
            var page = await PageAsync(person);
            var expected = await reference.PageAsync(
                page.Assessment.Answer,
                person.Near.Latitude,
                person.Near.Longitude,
                MaxKcal,
                MaxPrice,
                now
            );
            if (!expected.SequenceEqual(page.Meals.Select(m => m.Meal.Id)))
                throw new InvalidOperationException(
                    $"The page of {person} is not the reference's."
                );
            rows += expected.Count;
        }
        return $"{people.Count} people's pages equal the NOT EXISTS reference ({rows} rows)";
    }

    /// <returns>The median as a multiple of one lookup by key.</returns>
    public async Task<double> MeasureFirstPageAsync(Report report)
    {
        Samples lookup = new(),
            sql = new(),
            blocks = new(),
            whole = new(),
            replay = new();
        foreach (var person in people.Take(MeasuredPeople))
        {
            await PageAsync(person);
            using var capture = database.Capture();
            await PageAsync(person);
            var statements = capture.Statements;
            var rows = statements.Single(s =>
                s.Sql.Contains("meals_near", StringComparison.Ordinal)
            );
            await raw.ActAsAsync(person.User);
            blocks.Add((await raw.ExplainAsync(rows)).Blocks);
            for (var i = 0; i < 5; i++)
            {
                await raw.SendAsync(rows);
                await sql.TimeAsync(() => raw.SendAsync(rows));
                await lookup.TimeAsync(() => raw.LookUpAsync(someMeals[i]));
                await whole.TimeAsync(() => PageAsync(person));
                await replay.TimeAsync(() => raw.SendPageAsync(person.User, statements));
            }
        }
        var median = sql.Median / lookup.Median;
        report.Add(
            "T1",
            meals,
            "first page nearest-first, blocks, median",
            blocks.Median,
            130,
            "blocks"
        );
        report.Add("T1", meals, "  p95", blocks.P95, 450, "blocks");
        report.Add("T1", meals, "  max", blocks.Max, 800, "blocks");
        report.Add("T1", meals, "  time of its rows, median", median, 3, "×pk");
        report.Add("T1", meals, "  p95 / lookup's median", sql.P95 / lookup.Median, 5, "×pk");
        report.Add(
            "T1",
            meals,
            "  the whole class / its statements sent raw",
            whole.Median / replay.Median,
            1.15,
            "×"
        );
        return median;
    }

    /// <summary>The statement of the first page and how PostgreSQL carries it out.</summary>
    public async Task<string> PlanAsync()
    {
        using var capture = database.Capture();
        await PageAsync(people[0]);
        await raw.ActAsAsync(people[0].User);
        return await raw.PlanAsync(
            capture.Statements.Single(s => s.Sql.Contains("meals_near", StringComparison.Ordinal))
        );
    }

    public async Task MeasureVerdictsAsync(Report report)
    {
        await using var scope = server.Services.CreateAsyncScope();
        Samples lookup = new(),
            page = new(),
            blocks = new();
        foreach (var ids in someMeals.Chunk(24).Where(c => c.Length == 24).Take(20))
        {
            var statement = await EvidenceAsync(scope, ids);
            for (var i = 0; i < 5; i++)
            {
                await raw.SendAsync(statement);
                await page.TimeAsync(() => raw.SendAsync(statement));
                await lookup.TimeAsync(() => raw.LookUpAsync(ids[i]));
            }
            blocks.Add((await raw.ExplainAsync(await EvidenceAsync(scope, [ids[0]]))).Blocks);
        }
        report.Add(
            "T5",
            meals,
            "verdicts with reasons of 24 meals, one statement",
            page.Median / lookup.Median,
            3,
            "×pk"
        );
        report.Add("T5", meals, "one explained verdict, median", blocks.Median, 80, "blocks");
    }

    public async Task MeasureListPageAsync(Report report)
    {
        using var client = server.NewClient();
        Samples page = new(),
            replay = new();
        var most = 0;
        foreach (var person in people.Take(40))
        {
            var url = new Uri(
                $"/meals?avoid=milk,peanuts&maxKcal={MaxKcal}&maxPrice={MaxPrice}&near={person.Near}",
                UriKind.Relative
            );
            await GetAsync(client, url);
            using var capture = database.Capture();
            await GetAsync(client, url);
            var statements = capture.Statements;
            most = Math.Max(most, statements.Count);
            for (var i = 0; i < 5; i++)
            {
                await page.TimeAsync(() => GetAsync(client, url));
                await replay.TimeAsync(() => raw.SendPageAsync(null, statements));
            }
        }
        report.Add(
            "T6",
            meals,
            "list page, answered / its SQL sent raw",
            page.Median / replay.Median,
            2.0,
            "×"
        );
        report.Add("T6", meals, "  statements of a page", most, 3, "");
    }

    /// <summary>Last of all, for it changes the meals.</summary>
    public Task MeasureSpreadAsync(Report report)
    {
        var next = 0;
        return new SpreadBenchmark(
            database,
            () => PageAsync(people[next++ % MeasuredPeople])
        ).MeasureAsync(report, meals);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<MealList> PageAsync((Guid User, GeoPoint Near) person)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(person.User);
        return await scope
            .ServiceProvider.GetRequiredService<MealSearch>()
            .RunAsync(
                new MealCriteria
                {
                    Near = person.Near,
                    MaxKcal = MaxKcal,
                    MaxPrice = MaxPrice,
                    Show = MealShow.Fits,
                },
                default
            );
    }

    private async Task<Statement> EvidenceAsync(AsyncServiceScope scope, Guid[] ids)
    {
        await using var db = await Contexts(scope).CreateDbContextAsync();
        using var capture = database.Capture();
        await MealEvidence.ReadAsync(db, ids, default);
        return capture.Statements.Single();
    }

    private static async Task GetAsync(HttpClient client, Uri url)
    {
        using var response = await client.GetAsync(url);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>People who answered the allergy question, each near some restaurant.</summary>
    private async Task ReadPeopleAsync()
    {
        var found = new List<(Guid, GeoPoint)>();
        await using var command = database.Superuser.CreateCommand(
            """
            SELECT p.user_id, r.latitude, r.longitude
            FROM (SELECT user_id, row_number() OVER (ORDER BY user_id) AS n FROM public.health_profiles) p
            JOIN (
                SELECT latitude, longitude, row_number() OVER (ORDER BY md5(id::text)) AS n, count(*) OVER () AS all
                FROM public.restaurants
            ) r ON r.n = 1 + p.n % r.all
            ORDER BY p.user_id
            """
        );
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reader.GetDecimal(1)},{reader.GetDecimal(2)}"
                );
                found.Add((reader.GetGuid(0), GeoPoint.Parse(text)!.Value));
            }
        }
        people = found;

        await using var ids = database.Superuser.CreateCommand(
            "SELECT id FROM public.meals ORDER BY md5(id::text) LIMIT 480"
        );
        await using var meal = await ids.ExecuteReaderAsync();
        var some = new List<Guid>();
        while (await meal.ReadAsync())
            some.Add(meal.GetGuid(0));
        someMeals = some;
    }

    private static IDbContextFactory<EatsentialDbContext> Contexts(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>();
}
