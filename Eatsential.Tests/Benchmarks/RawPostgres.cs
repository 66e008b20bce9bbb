using Npgsql;

namespace Eatsential.Tests.Benchmarks;

/// <summary>The other side of every ratio: Npgsql alone, prepared, with the rights and the user the app would have.</summary>
internal sealed class RawPostgres : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand lookup;

    private RawPostgres(NpgsqlDataSource source, NpgsqlConnection connection)
    {
        this.source = source;
        this.connection = connection;
        lookup = new("SELECT name FROM public.meals WHERE id = $1", connection)
        {
            Parameters = { new NpgsqlParameter<Guid>() },
        };
    }

    public static async Task<RawPostgres> OpenAsync(string connectionString)
    {
        var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                MaxAutoPrepare = 50,
                AutoPrepareMinUsages = 2,
            }
        );
        var raw = new RawPostgres(source, await source.OpenConnectionAsync());
        await BecomeAsync(raw.connection, null, "");
        return raw;
    }

    /// <param name="scope">As <c>app.scope</c> names it; empty is a diner's.</param>
    public Task ActAsAsync(Guid? user, string scope = "") => BecomeAsync(connection, user, scope);

    /// <summary>The yardstick: one meal by its key.</summary>
    public async Task LookUpAsync(Guid meal)
    {
        ((NpgsqlParameter<Guid>)lookup.Parameters[0]).TypedValue = meal;
        await lookup.ExecuteScalarAsync();
    }

    /// <summary>Sends a statement over the open connection and reads every row.</summary>
    public Task SendAsync(Statement statement) => SendAsync(connection, statement);

    /// <summary>What a page sends, as a page sends it: a pooled connection, the user, the statements.</summary>
    public async Task SendPageAsync(Guid? user, IEnumerable<Statement> statements)
    {
        await using var opened = await source.OpenConnectionAsync();
        await BecomeAsync(opened, user, "");
        foreach (var statement in statements)
            await SendAsync(opened, statement);
    }

    /// <summary>Carries the statement out and tells how.</summary>
    public async Task<StatementPlan> ExplainAsync(Statement statement)
    {
        await using var command = Command(
            connection,
            statement with
            {
                Sql = "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + statement.Sql,
            }
        );
        return StatementPlan.Read(statement.Sql, (string)(await command.ExecuteScalarAsync())!);
    }

    /// <summary>How the statement is carried out, for somebody to read.</summary>
    public async Task<string> PlanAsync(Statement statement)
    {
        await using var command = Command(
            connection,
            statement with
            {
                Sql = "EXPLAIN (ANALYZE, BUFFERS) " + statement.Sql,
            }
        );
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string> { statement.Sql };
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await lookup.DisposeAsync();
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }

    private static async Task BecomeAsync(NpgsqlConnection connection, Guid? user, string scope)
    {
        await using var command = new NpgsqlCommand(
            "SELECT set_config('role', 'eatsential_write', false), set_config('app.current_user_id', $1, false), set_config('app.scope', $2, false)",
            connection
        )
        {
            Parameters =
            {
                new() { Value = user?.ToString() ?? "" },
                new() { Value = scope },
            },
        };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task SendAsync(NpgsqlConnection connection, Statement statement)
    {
        await using var command = Command(connection, statement);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            // Reading the row is the work.
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, Statement statement)
    {
        var command = new NpgsqlCommand(statement.Sql, connection);
        foreach (var parameter in statement.Parameters)
            command.Parameters.Add(parameter.Clone());
        return command;
    }
}
