using Eatsential.Data.Reference;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Sqlite;

/// <summary>Migrates the file; one process at a time.</summary>
internal static class SqliteMigrator
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(SqliteDbContext db, CancellationToken ct)
    {
        await using var guard = await LockAsync(db, ct);
        await ForgetLockOfADeadProcessAsync(db, ct);
        // The file remembers it. With the other journals a long import shuts readers out as soon as its pages leave memory.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        await db.Database.MigrateAsync(ct);
        await SqlObjects.ApplyAsync(db, ct);
        await ReferenceData.ApplyAsync(db, ct);
    }

    /// <summary>A locked file ends with its process, which the row EF locks with does not.</summary>
    private static async Task<FileStream?> LockAsync(SqliteDbContext db, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (file.Length == 0 || file.StartsWith(':'))
            return null;
        while (true)
        {
            try
            {
                return new FileStream(
                    file + ".migrating",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (File.Exists(file + ".migrating"))
            {
                await Task.Delay(Between, ct);
            }
        }
    }

    /// <summary>Whoever holds the file is alone: a row left in EF's lock table is a killed migration's, and would be waited for for ever.</summary>
    private static async Task ForgetLockOfADeadProcessAsync(
        SqliteDbContext db,
        CancellationToken ct
    )
    {
        var exists = await db
            .Database.SqlQueryRaw<int>(
                "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
            .SingleAsync(ct);
        if (exists > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
    }
}
