using Eatsential.Data;
using Eatsential.Data.Fill;
using Eatsential.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Eatsential.Tests.Benchmarks;

/// <summary>A generated catalogue in PostgreSQL, with the app on it and two ways around the app.</summary>
internal sealed class FilledDatabase : IAsyncDisposable
{
    private readonly string? temporary;
    private readonly string name;

    private FilledDatabase(string superuser, string writer, RawPostgres raw, string? temporary)
    {
        this.temporary = temporary;
        name = new NpgsqlConnectionStringBuilder(superuser).Database!;
        Raw = raw;
        Superuser = NpgsqlDataSource.Create(superuser);
        Server = new(writer);
        _ = Server.Address;
    }

    public BenchServer Server { get; }

    /// <summary>Past rights and row security.</summary>
    public NpgsqlDataSource Superuser { get; }

    /// <summary>The app's rights, without the app.</summary>
    public RawPostgres Raw { get; }

    /// <summary>In the tests' own cluster; dropped at the end.</summary>
    public static async Task<FilledDatabase> CreateAsync(int meals, int people)
    {
        var cluster = PostgresCluster.Running;
        var name = await cluster.CreateDatabaseAsync();
        var superuser = cluster.ConnectionString(name);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using (
            var services = new ServiceCollection()
                .AddEatsentialData(DatabaseProvider.PostgreSQL, superuser)
                .BuildServiceProvider()
        )
        {
            await using var scope = services.CreateAsyncScope();
            await ActivatorUtilities
                .CreateInstance<FillDatabase>(scope.ServiceProvider)
                .RunAsync(FillPlan.OfCatalogue(meals, people, 1, today), new Quiet(), default);
        }
        return await OpenAsync(superuser, name);
    }

    /// <summary>One that the <c>fill</c> command filled before; it stays.</summary>
    public static Task<FilledDatabase> OpenAsync(string superuser) => OpenAsync(superuser, null);

    /// <summary>Keeps what is sent to this database from now on.</summary>
    public StatementCapture Capture() => new(name);

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Superuser.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Raw.DisposeAsync();
        await Superuser.DisposeAsync();
        await Server.DisposeAsync();
        if (temporary is not null)
            await PostgresCluster.Running.DropDatabaseAsync(temporary);
    }

    private static async Task<FilledDatabase> OpenAsync(string superuser, string? temporary)
    {
        var writer = new NpgsqlConnectionStringBuilder(superuser) { Username = "app_writer" };
        return new(
            superuser,
            writer.ConnectionString,
            await RawPostgres.OpenAsync(DataServices.ForShortQueries(writer.ConnectionString)),
            temporary
        );
    }

    private sealed class Quiet : IProgress<FillProgress>
    {
        public void Report(FillProgress value) { }
    }
}
