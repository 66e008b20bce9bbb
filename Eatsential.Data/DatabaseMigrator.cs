using Eatsential.Data.Postgres;
using Eatsential.Data.Sqlite;

namespace Eatsential.Data;

/// <summary>
/// Brings a database, empty or older, to what this build expects; running it again changes nothing. A PostgreSQL login
/// without the rights for that only has it checked.
/// </summary>
public static class DatabaseMigrator
{
    /// <exception cref="SettingsException">Rights, roles or extensions are missing, or the schema is older and may not be changed.</exception>
    public static Task RunAsync(EatsentialDbContext db, CancellationToken ct) =>
        db switch
        {
            PostgresDbContext postgres => PostgresMigrator.RunAsync(postgres, ct),
            SqliteDbContext sqlite => SqliteMigrator.RunAsync(sqlite, ct),
            _ => throw new NotSupportedException(db.GetType().Name),
        };
}
