using Eatsential.Data.Postgres;
using Eatsential.Data.Reference;
using Eatsential.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data;

/// <summary>Brings a database, empty or older, to what this build expects. Running it again changes nothing.</summary>
public static class DatabaseMigrator
{
    public static async Task RunAsync(EatsentialDbContext db, CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        if (db is PostgresDbContext)
            await SqlObjects.ApplyAsync(db, "Eatsential.Data.Postgres.Sql.", ct);
        else if (db is SqliteDbContext)
            await SqlObjects.ApplyAsync(db, "Eatsential.Data.Sqlite.Sql.", ct);
        await ReferenceData.ApplyAsync(db, ct);
    }
}
