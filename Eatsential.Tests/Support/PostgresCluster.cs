using System.Diagnostics;
using System.Globalization;
using Eatsential.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Eatsential.Tests.Support;

/// <summary>
/// A throw-away PostgreSQL for one run of the tests: made at the first use, reached over a socket in a temporary folder,
/// and gone at the end. One that a killed run left behind is removed at the next start.
/// Where no PostgreSQL is installed the tests that ask for it are skipped; with <c>EATSENTIAL_REQUIRE_POSTGRES=1</c> they fail.
/// </summary>
/// <remarks>It takes the newest of <c>/usr/lib/postgresql/*/bin</c>, or the folder named in <c>PG_BIN</c>.</remarks>
internal sealed class PostgresCluster
{
    private const string FolderPrefix = "eats-pg-";
    private const string Template = "eatsential_template";

    private static readonly Lazy<PostgresCluster> Started = new(() => new PostgresCluster());

    private readonly string bin = FindBin()!;
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        $"{FolderPrefix}{Environment.ProcessId}"
    );
    private readonly Lazy<Task> template;
    private int databases;

    private PostgresCluster()
    {
        RemoveLeftovers();
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", folder);
        Postgres(
            "initdb",
            "-D",
            Data(folder),
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"
        );
        Postgres(
            "pg_ctl",
            "start",
            "-w",
            "-D",
            Data(folder),
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-k {folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off"
                + " -c full_page_writes=off -c max_connections=300 -c shared_buffers=256MB"
        );
        RemoveWhenThisProcessEnds();
        template = new(() => CreateTemplateAsync());
    }

    /// <summary>The running cluster. Call it from a <c>[SkippableFact]</c> or <c>[SkippableTheory]</c>.</summary>
    public static PostgresCluster Running
    {
        get
        {
            if (
                !IsInstalled
                && Environment.GetEnvironmentVariable("EATSENTIAL_REQUIRE_POSTGRES") == "1"
            )
                throw new InvalidOperationException("PostgreSQL is required and not installed.");
            Skip.IfNot(IsInstalled, "PostgreSQL is not installed.");
            return Started.Value;
        }
    }

    public static bool IsInstalled => FindBin() is not null;

    /// <summary>A migrated database of its own, cloned from one template in a fraction of a second.</summary>
    /// <returns>Its name, for <see cref="ConnectionString"/>.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        await template.Value;
        var name = await CreateAsync($"TEMPLATE {Template} STRATEGY file_copy");
        // The one thing a clone does not take over.
        await ExecuteAsync("postgres", $"GRANT ALL ON DATABASE {name} TO eatsential_admin");
        return name;
    }

    /// <summary>A database without anything in it, for tests of the migration itself.</summary>
    public Task<string> CreateEmptyDatabaseAsync() => CreateAsync("TEMPLATE template0");

    public async Task DropDatabaseAsync(string database)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    /// <param name="database">A name this class gave out.</param>
    /// <param name="login">postgres (superuser), app_writer (the web app), app_reader or auditor.</param>
    public string ConnectionString(string database, string login = "postgres") =>
        new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Database = database,
            Username = login,
            MaxPoolSize = 20,
        }.ConnectionString;

    /// <summary>Runs SQL as the superuser, whom neither rights nor row security stop.</summary>
    public async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            ConnectionString(database) + ";Pooling=false"
        );
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> CreateAsync(string options)
    {
        var name =
            $"test_{Interlocked.Increment(ref databases).ToString(CultureInfo.InvariantCulture)}";
        await ExecuteAsync("postgres", $"CREATE DATABASE {name} {options}");
        return name;
    }

    private async Task CreateTemplateAsync()
    {
        await ExecuteAsync("postgres", $"CREATE DATABASE {Template}");
        await using var services = new ServiceCollection()
            .AddEatsentialData(
                DatabaseProvider.PostgreSQL,
                ConnectionString(Template) + ";Pooling=false"
            )
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await using var db = await scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContextAsync();
        await DatabaseMigrator.RunAsync(db, CancellationToken.None);
    }

    private void RemoveLeftovers()
    {
        foreach (var old in Directory.GetDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            if (
                int.TryParse(
                    Path.GetFileName(old)[FolderPrefix.Length..],
                    CultureInfo.InvariantCulture,
                    out var owner
                ) && (owner == Environment.ProcessId || !Directory.Exists($"/proc/{owner}"))
            )
                Remove(old);
        }
    }

    /// <summary>The test host is killed a tenth of a second after the last test, so another process has to clean up.</summary>
    private void RemoveWhenThisProcessEnds()
    {
        var start = new ProcessStartInfo("setsid");
        foreach (
            var argument in (string[])
                [
                    "sh",
                    "-c",
                    """
                        exec >/dev/null 2>&1 </dev/null
                        tail --pid=$0 -f /dev/null
                        server=$(head -1 "$1/data/postmaster.pid")
                        kill -QUIT $server
                        tail --pid=$server -f /dev/null
                        rm -rf "$1"
                        """,
                    Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
                    folder,
                ]
        )
            start.ArgumentList.Add(argument);
        Process.Start(start)!.Dispose();
    }

    private void Remove(string old)
    {
        if (File.Exists(Path.Combine(Data(old), "postmaster.pid")))
            Postgres("pg_ctl", "stop", "-m", "immediate", "-D", Data(old));
        try
        {
            Directory.Delete(old, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another run is removing it too.
        }
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    /// <summary>Runs one of PostgreSQL's programs, which refuse to work for root.</summary>
    private void Postgres(string program, params string[] arguments)
    {
        var path = Path.Combine(bin, program);
        if (Environment.IsPrivilegedProcess)
            Run(
                "setpriv",
                ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]
            );
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Without redirected output: the server inherits it, and would keep the pipe open for ever.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
        }
    }

    private static string? FindBin()
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } named)
            return File.Exists(Path.Combine(named, "initdb")) ? named : null;
        const string Debian = "/usr/lib/postgresql";
        return !Directory.Exists(Debian)
            ? null
            : Directory
                .GetDirectories(Debian)
                .Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
                .OrderBy(version =>
                    int.TryParse(
                        Path.GetFileName(version),
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 0
                )
                .Select(version => Path.Combine(version, "bin"))
                .LastOrDefault();
    }
}
