using System.Security.Cryptography;
using System.Text;
using Eatsential.Data.Postgres;
using Eatsential.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eatsential.Data;

/// <summary>
/// Functions, triggers, views, policies and grants are desired state: one file each, all applied after every migration
/// in the order of their folders, in one transaction. The database notes the digest of what it was given.
/// </summary>
internal static class SqlObjects
{
    private const string Note = """
        CREATE TABLE IF NOT EXISTS __sql_objects (digest text NOT NULL PRIMARY KEY);
        """;

    public static async Task ApplyAsync(EatsentialDbContext db, CancellationToken ct)
    {
        var files = Files(db);
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancel =>
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    await ExecuteAsync(Note);
                    foreach (var (_, sql) in files)
                        await ExecuteAsync(sql);
                    await ExecuteAsync(
                        $"DELETE FROM __sql_objects; INSERT INTO __sql_objects VALUES ('{Digest(files)}')"
                    );
                    await transaction.CommitAsync(cancel);

                    // A plain command: EF's raw SQL would take the braces of a pattern for parameters.
                    async Task ExecuteAsync(string sql)
                    {
                        await using var command = db.Database.GetDbConnection().CreateCommand();
                        command.Transaction = transaction.GetDbTransaction();
                        command.CommandText = sql;
                        await command.ExecuteNonQueryAsync(cancel);
                    }
                },
                ct
            );
    }

    /// <summary>Whether the database has been given these very files.</summary>
    public static async Task<bool> AreCurrentAsync(EatsentialDbContext db, CancellationToken ct) =>
        await db
            .Database.SqlQueryRaw<string>("SELECT digest AS \"Value\" FROM __sql_objects")
            .SingleOrDefaultAsync(ct) == Digest(Files(db));

    /// <summary>Name and text of each file of the context's provider, without the administrator's.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Files(EatsentialDbContext db)
    {
        var assembly = typeof(SqlObjects).Assembly;
        var prefix = $"Eatsential.Data.{(db is PostgresDbContext ? "Postgres" : "Sqlite")}.Sql.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n =>
                    n.StartsWith(prefix, StringComparison.Ordinal)
                    && !n.StartsWith(prefix + "admin.", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return (name[prefix.Length..], reader.ReadToEnd());
                }),
            .. db is SqliteDbContext
                ? SqliteTriggers.For(db.Model).Concat(CheckLostTriggers.All)
                : [],
        ];
    }

    private static string Digest(IReadOnlyList<(string Name, string Sql)> files) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => f.Name + '\n' + f.Sql)))
            )
        );
}
