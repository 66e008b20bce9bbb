using Eatsential.Data.Fill;
using Eatsential.Data.Schemas;
using Npgsql;
using NpgsqlTypes;

namespace Eatsential.Data.Postgres.Fill;

/// <summary>Writes generated rows with COPY, in one transaction.</summary>
internal static class PostgresBulk
{
    private const int Step = 250_000;

    public static async Task WriteAsync(
        NpgsqlConnection connection,
        FillPlan plan,
        IEnumerable<FillTable> tables,
        IProgress<FillProgress> progress,
        CancellationToken ct
    )
    {
        // The app's connections work as the writer; filling needs what the login itself may do.
        await ExecuteAsync(connection, "SET ROLE NONE", ct);
        if (await ScalarAsync(connection, "SHOW is_superuser", ct) is not "on")
            throw new SettingsException("Filling a database needs the login of a superuser.");

        var names = new HashSet<string>(StringComparer.Ordinal);
        await using (var transaction = await connection.BeginTransactionAsync(ct))
        {
            // Neither triggers nor foreign keys: the rows come with what triggers would have written, masks too.
            await ExecuteAsync(connection, "SET LOCAL session_replication_role = replica", ct);
            foreach (var table in tables)
            {
                await CopyAsync(connection, table, progress, ct);
                if (table.Schema == SchemaNames.Audit)
                    await ExecuteAsync(connection, "SELECT public.create_monthly_partition()", ct);
                names.Add($"{table.Schema}.{table.Name}");
            }
            await transaction.CommitAsync(ct);
        }
        // So that plans know the sizes, and index-only scans what is visible.
        await ExecuteAsync(connection, $"VACUUM (ANALYZE) {string.Join(", ", names)}", ct);
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        FillTable table,
        IProgress<FillProgress> progress,
        CancellationToken ct
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table.Schema}.{table.Name} ({table.Columns}) FROM STDIN (FORMAT BINARY)",
            ct
        );
        copy.Timeout = TimeSpan.FromHours(1);
        var done = 0L;
        foreach (var row in table.Rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var value in row)
                await WriteAsync(copy, value, ct);
            if (++done % Step == 0)
                progress.Report(new(table.Name, done, table.Count));
        }
        await copy.CompleteAsync(ct);
        progress.Report(new(table.Name, done, done));
    }

    private static Task WriteAsync(
        NpgsqlBinaryImporter copy,
        object? value,
        CancellationToken ct
    ) =>
        value switch
        {
            null => copy.WriteNullAsync(ct),
            Json json => copy.WriteAsync(json.Text, NpgsqlDbType.Jsonb, ct),
            _ => copy.WriteAsync(value, ct),
        };

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<object?> ScalarAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
