using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Data.Postgres;

/// <summary>What a row of every table costs, indexes and TOAST included, beside the design's Appendix A.</summary>
public sealed class TableSizes(IDbContextFactory<EatsentialDbContext> contexts)
{
    /// <summary>Bytes a row; the design estimates these five.</summary>
    private static readonly Dictionary<string, int> Estimates = new(StringComparer.Ordinal)
    {
        ["auth.users"] = 500,
        ["public.health_profiles"] = 200,
        ["public.user_allergies"] = 150,
        ["public.recommendations"] = 1024,
        ["audit.audit_logs"] = 500,
    };

    // Partitions count towards their parent. Rows are the statistics' estimate, exact after VACUUM.
    private const string Sql = """
        SELECT
            n.nspname || '.' || c.relname,
            greatest(sum(p.reltuples), 0)::bigint,
            sum(pg_table_size(p.oid))::bigint,
            sum(pg_indexes_size(p.oid))::bigint
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN LATERAL (
            SELECT part.oid, part.reltuples
            FROM pg_class part
            LEFT JOIN pg_inherits i ON i.inhrelid = part.oid
            WHERE part.relkind = 'r' AND c.oid IN (part.oid, i.inhparent)
        ) p ON true
        WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
            AND c.relkind IN ('r', 'p')
            AND NOT c.relispartition
        GROUP BY 1
        ORDER BY sum(pg_total_relation_size(p.oid)) DESC, 1
        """;

    /// <exception cref="SettingsException">The database is SQLite.</exception>
    public async Task<IReadOnlyList<TableSize>> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (db.Database.GetDbConnection() is not NpgsqlConnection connection)
            throw new SettingsException("Sizes are read from PostgreSQL alone.");
        await db.Database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var sizes = new List<TableSize>();
        while (await reader.ReadAsync(ct))
        {
            var table = reader.GetString(0);
            sizes.Add(
                new(
                    table,
                    reader.GetInt64(1),
                    reader.GetInt64(2),
                    reader.GetInt64(3),
                    Estimates.TryGetValue(table, out var estimate) ? estimate : null
                )
            );
        }
        return sizes;
    }
}

/// <param name="Rows">As PostgreSQL's statistics estimate them.</param>
/// <param name="TableBytes">The table with its TOAST, free space and maps.</param>
/// <param name="EstimatedRowBytes">The design's estimate, where it makes one.</param>
public sealed record TableSize(
    string Table,
    long Rows,
    long TableBytes,
    long IndexBytes,
    int? EstimatedRowBytes
);
