using Npgsql;

namespace Eatsential.Data.Postgres;

/// <summary>
/// What has to stand before the first migration: the database, the roles, the extensions. Made here when the login has
/// the rights; else whoever owns the server runs the scripts under <c>Sql/admin</c>.
/// </summary>
internal static class PostgresPreparation
{
    private const string Scripts = "Eatsential.Data.Postgres.Sql.admin.";

    private const string WhatIsMissing = """
        SELECT coalesce(string_agg(what, ', '), '')
        FROM (
            SELECT 'role ' || r AS what
            FROM unnest(ARRAY['eatsential_admin', 'eatsential_audit', 'eatsential_count', 'eatsential_read',
                'eatsential_write', 'eatsential_auditor', 'app_reader', 'app_writer', 'auditor']) r
            WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r)
            UNION ALL
            SELECT 'extension ' || e
            FROM unnest(ARRAY['postgis', 'pg_trgm']) e
            WHERE NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = e)
            UNION ALL
            SELECT 'the right of eatsential_admin to this database'
            WHERE EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'eatsential_admin')
                AND NOT (
                    SELECT has_database_privilege(a.oid, current_database(), 'CREATE')
                        AND (SELECT nspowner = a.oid FROM pg_namespace WHERE nspname = 'public')
                        AND EXISTS (
                            SELECT 1 FROM pg_roles w
                            WHERE w.rolname = 'eatsential_write' AND pg_has_role(a.oid, w.oid, 'MEMBER')
                        )
                    FROM pg_roles a
                    WHERE a.rolname = 'eatsential_admin'
                )
        ) missing
        """;

    private static readonly string MayOwn = IsMemberOf("eatsential_admin");
    private static readonly string MayWrite = IsMemberOf("eatsential_write");

    private static string IsMemberOf(string role) =>
        $"""
            SELECT coalesce(bool_or(pg_has_role(current_user, oid, 'MEMBER')), false)
            FROM pg_roles WHERE rolname = '{role}'
            """;

    /// <summary>A connection of its own, past the pool; creates the database where the login may.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(
        string connectionString,
        CancellationToken ct
    )
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await connection.DisposeAsync();
            await CreateDatabaseAsync(settings, ct);
            connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(ct);
            return connection;
        }
    }

    /// <returns>Whether the login may migrate, as the owner of the schema.</returns>
    /// <exception cref="SettingsException">Something is missing and the login may not make it.</exception>
    public static async Task<bool> RunAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var missing = await ScalarAsync<string>(connection, WhatIsMissing, ct);
        if (missing.Length > 0)
        {
            try
            {
                foreach (var script in (string[])["extensions", "roles"])
                    await ExecuteAsync(connection, await ReadAsync(script, ct), ct);
            }
            catch (PostgresException e)
                when (e.SqlState
                        is PostgresErrorCodes.InsufficientPrivilege
                            or PostgresErrorCodes.FeatureNotSupported
                            or PostgresErrorCodes.UndefinedFile
                )
            {
                throw new SettingsException(
                    $"The database lacks {missing}, and {connection.UserName} may not make it ({e.MessageText.TrimEnd('.')})."
                        + " Have an administrator run Postgres/Sql/admin/extensions.sql and roles.sql in this database.",
                    e
                );
            }
        }
        return await ScalarAsync<bool>(connection, MayOwn, ct);
    }

    /// <summary>A login that may not migrate has to be one the app can work as.</summary>
    /// <exception cref="SettingsException">It is neither.</exception>
    public static async Task RefuseStrangersAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!await ScalarAsync<bool>(connection, MayWrite, ct))
        {
            throw new SettingsException(
                $"{connection.UserName} has neither the role eatsential_admin, which migrates, nor eatsential_write, as"
                    + " which the app works. Connect as app_writer, or have an administrator grant one of them, as"
                    + " Postgres/Sql/admin/roles.sql does."
            );
        }
    }

    private static async Task CreateDatabaseAsync(
        NpgsqlConnectionStringBuilder settings,
        CancellationToken ct
    )
    {
        var name = settings.Database!;
        await using var server = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString)
            {
                Database = "postgres",
            }.ConnectionString
        );
        try
        {
            await server.OpenAsync(ct);
            var quoted = name.Replace("\"", "\"\"", StringComparison.Ordinal);
            await ExecuteAsync(
                server,
                $"CREATE DATABASE \"{quoted}\" ENCODING 'UTF8' TEMPLATE template0",
                ct
            );
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.DuplicateDatabase
                        or PostgresErrorCodes.UniqueViolation
            )
        {
            // Another instance was faster.
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new SettingsException(
                $"There is no database {name}, and {settings.Username} may not create it.",
                e
            );
        }
    }

    private static async Task<T> ScalarAsync<T>(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<string> ReadAsync(string script, CancellationToken ct)
    {
        using var reader = new StreamReader(
            typeof(PostgresPreparation).Assembly.GetManifestResourceStream(
                $"{Scripts}{script}.sql"
            )!
        );
        return await reader.ReadToEndAsync(ct);
    }
}
