using Eatsential.Data;
using Eatsential.Data.Postgres;
using Eatsential.Data.Sqlite;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Eatsential.Tests.Database;

public sealed class MigrationTests
{
    [Fact]
    public void No_model_change_waits_for_a_migration()
    {
        foreach (
            var db in (EatsentialDbContext[])
                [
                    new PostgresDesignTime().CreateDbContext([]),
                    new SqliteDesignTime().CreateDbContext([]),
                ]
        )
        {
            using (db)
                Assert.False(db.Database.HasPendingModelChanges(), db.GetType().Name);
        }
    }

    [SkippableFact]
    public async Task Postgres_goes_up_down_and_up_again()
    {
        var cluster = PostgresCluster.Running;
        var name = await cluster.CreateEmptyDatabaseAsync();
        await UpDownUpAsync(DatabaseProvider.PostgreSQL, cluster.ConnectionString(name));
        await cluster.DropDatabaseAsync(name);
    }

    [Fact]
    public async Task Sqlite_goes_up_down_and_up_again()
    {
        var folder = Directory.CreateTempSubdirectory("eats-sqlite-");
        await UpDownUpAsync(
            DatabaseProvider.Sqlite,
            $"Data Source={folder.FullName}/a.db;Pooling=false"
        );
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task Two_instances_migrating_at_once_apply_each_step_once()
    {
        var cluster = PostgresCluster.Running;
        var name = await cluster.CreateEmptyDatabaseAsync();
        await using var services = DatabaseUnderTest.ServicesFor(
            DatabaseProvider.PostgreSQL,
            cluster.ConnectionString(name)
        );

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => MigrateAsync(services)));

        await using var db = DatabaseUnderTest.Open(services, null);
        Assert.Equal(
            db.Database.GetMigrations().Count(),
            (await db.Database.GetAppliedMigrationsAsync()).Count()
        );
        await cluster.DropDatabaseAsync(name);
    }

    [Fact]
    public async Task A_killed_migration_of_sqlite_does_not_lock_the_next_out()
    {
        var folder = Directory.CreateTempSubdirectory("eats-sqlite-");
        await using var services = DatabaseUnderTest.ServicesFor(
            DatabaseProvider.Sqlite,
            $"Data Source={folder.FullName}/a.db;Pooling=false"
        );
        await MigrateAsync(services);
        await using (var db = DatabaseUnderTest.Open(services, null))
        {
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01')"""
            );
        }

        await MigrateAsync(services).WaitAsync(TimeSpan.FromMinutes(1));
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task A_login_without_the_rights_is_told_which_script_is_missing()
    {
        var cluster = PostgresCluster.Running;
        // Any migrated database makes the cluster's roles; the empty one has none of the extensions.
        await cluster.DropDatabaseAsync(await cluster.CreateDatabaseAsync());
        var name = await cluster.CreateEmptyDatabaseAsync();
        await using var services = DatabaseUnderTest.ServicesFor(
            DatabaseProvider.PostgreSQL,
            cluster.ConnectionString(name, "app_writer")
        );

        var refused = await Assert.ThrowsAsync<SettingsException>(() => MigrateAsync(services));
        Assert.Contains("admin/extensions.sql", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        await cluster.DropDatabaseAsync(name);
    }

    [SkippableFact]
    public async Task A_login_that_may_neither_migrate_nor_write_is_told_so()
    {
        var cluster = PostgresCluster.Running;
        var name = await cluster.CreateDatabaseAsync();
        await using var services = DatabaseUnderTest.ServicesFor(
            DatabaseProvider.PostgreSQL,
            cluster.ConnectionString(name, "app_reader")
        );

        var refused = await Assert.ThrowsAsync<SettingsException>(() => MigrateAsync(services));
        Assert.Contains("app_reader has neither", refused.Message, StringComparison.Ordinal);
        await cluster.DropDatabaseAsync(name);
    }

    [SkippableFact]
    public async Task The_writers_login_passes_a_current_schema_and_refuses_an_older_one()
    {
        var cluster = PostgresCluster.Running;
        var name = await cluster.CreateDatabaseAsync();
        await using var services = DatabaseUnderTest.ServicesFor(
            DatabaseProvider.PostgreSQL,
            cluster.ConnectionString(name, "app_writer")
        );
        await MigrateAsync(services);

        await cluster.ExecuteAsync(name, "UPDATE public.__sql_objects SET digest = 'older'");
        var refused = await Assert.ThrowsAsync<SettingsException>(() => MigrateAsync(services));
        Assert.Contains("migrate", refused.Message, StringComparison.Ordinal);
        await cluster.DropDatabaseAsync(name);
    }

    private static async Task UpDownUpAsync(DatabaseProvider provider, string connectionString)
    {
        await using var services = DatabaseUnderTest.ServicesFor(provider, connectionString);
        await MigrateAsync(services);
        await using (var db = DatabaseUnderTest.Open(services, null))
        {
            db.Scope = DataScope.Owner;
            await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
            Assert.Empty(await db.Database.GetAppliedMigrationsAsync());
        }
        await MigrateAsync(services);
        await MigrateAsync(services);
        await using var again = DatabaseUnderTest.Open(services, null);
        Assert.Equal(9, await again.Allergens.CountAsync(a => a.FdaRecognized));
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task MigrateAsync(ServiceProvider services)
    {
        await using var db = DatabaseUnderTest.Open(services, null);
        await DatabaseMigrator.RunAsync(db, CancellationToken.None);
    }
}
