using Eatsential.Data.Fill;
using Eatsential.Data.Schemas;
using Microsoft.Data.Sqlite;

namespace Eatsential.Data.Sqlite.Fill;

/// <summary>Writes generated rows with one prepared statement a table, in one transaction.</summary>
internal static class SqliteBulk
{
    private const int Step = 100_000;

    public static async Task WriteAsync(
        SqliteConnection connection,
        IEnumerable<FillTable> tables,
        IProgress<FillProgress> progress,
        CancellationToken ct
    )
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(ct);
        // The rows come with what triggers would have written, masks too; SQLite has no switch for triggers.
        var triggers = await TriggersAsync(connection, ct);
        foreach (var (name, _) in triggers)
            await ExecuteAsync(connection, $"DROP TRIGGER {name}", ct);
        foreach (var table in tables)
            await InsertAsync(connection, table, progress, ct);
        foreach (var (_, sql) in triggers)
            await ExecuteAsync(connection, sql, ct);
        await transaction.CommitAsync(ct);
        await ExecuteAsync(connection, "ANALYZE", ct);
    }

    private static async Task InsertAsync(
        SqliteConnection connection,
        FillTable table,
        IProgress<FillProgress> progress,
        CancellationToken ct
    )
    {
        if (table.Schema == SchemaNames.Audit)
            throw new SettingsException(
                "A year's volumes are for PostgreSQL; SQLite takes --meals."
            );

        var name = table.Schema == SchemaNames.Public ? table.Name : $"{table.Schema}_{table.Name}";
        await using var command = connection.CreateCommand();
        var parameters = table.Columns.Split(',').Select((_, i) => $"${i}").ToList();
        command.CommandText =
            $"INSERT INTO {name} ({table.Columns}) VALUES ({string.Join(", ", parameters)})";
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });

        var done = 0L;
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = AsStored(row[i]);
            await command.ExecuteNonQueryAsync(ct);
            if (++done % Step == 0)
                progress.Report(new(table.Name, done, table.Count));
        }
        progress.Report(new(table.Name, done, done));
    }

    /// <summary>As the context's converters write it.</summary>
    private static object AsStored(object? value) =>
        value switch
        {
            null => DBNull.Value,
            DateTimeOffset moment => moment.UtcTicks,
            decimal number => (double)number,
            Json json => json.Text,
            _ => value,
        };

    private static async Task<IReadOnlyList<(string Name, string Sql)>> TriggersAsync(
        SqliteConnection connection,
        CancellationToken ct
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var triggers = new List<(string, string)>();
        while (await reader.ReadAsync(ct))
            triggers.Add((reader.GetString(0), reader.GetString(1)));
        return triggers;
    }

    private static async Task ExecuteAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
