using Eatsential.Data.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Eatsential.Data.Postgres;

/// <summary>Migrates as <c>eatsential_admin</c>, who owns all of it; one instance at a time.</summary>
internal static class PostgresMigrator
{
    /// <summary>"eatsential" in ASCII digits' place: any number that nothing else locks on.</summary>
    private const long Lock = 0x6561_7473_656E_7469;

    /// <exception cref="SettingsException">The schema is older than this build, and the login may not bring it up to date.</exception>
    public static async Task RunAsync(PostgresDbContext db, CancellationToken ct)
    {
        // A session of its own holds the lock: EF's own covers neither roles nor objects, nor its history table's making.
        await using var guard = await PostgresPreparation.OpenAsync(
            db.Database.GetConnectionString()!,
            ct
        );
        await using (var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({Lock})", guard))
            await wait.ExecuteNonQueryAsync(ct);

        if (!await PostgresPreparation.RunAsync(guard, ct))
        {
            await PostgresPreparation.RefuseStrangersAsync(guard, ct);
            await RefuseOlderSchemaAsync(db, ct);
            return;
        }

        db.Scope = DataScope.Owner;
        // Before EF looks for it: a table that is not there yet would be logged as a failure.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
        await db.Database.MigrateAsync(ct);
        await SqlObjects.ApplyAsync(db, ct);
        await ReferenceData.ApplyAsync(db, ct);
    }

    private static async Task RefuseOlderSchemaAsync(PostgresDbContext db, CancellationToken ct)
    {
        if (
            (await db.Database.GetPendingMigrationsAsync(ct)).Any()
            || !await SqlObjects.AreCurrentAsync(db, ct)
        )
        {
            throw new SettingsException(
                "The database is older than this build, and this login may not migrate it."
                    + " Run `migrate` with a login that has the role eatsential_admin, then start again."
            );
        }
    }
}
