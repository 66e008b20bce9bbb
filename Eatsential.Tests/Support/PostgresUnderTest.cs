using Eatsential.Data;
using Npgsql;

namespace Eatsential.Tests.Support;

/// <inheritdoc/>
public sealed class PostgresUnderTest : DatabaseUnderTest
{
    public override DatabaseProvider Provider => DatabaseProvider.PostgreSQL;

    /// <summary>The database's name in <see cref="PostgresCluster"/>, for what app_writer may not do.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Runs SQL as the superuser, past rights and row security.</summary>
    public Task ExecuteAsync(string sql) => PostgresCluster.Running.ExecuteAsync(Name, sql);

    /// <summary>One value, read as the superuser.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionStringAs("postgres"));
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <param name="login">postgres (superuser), app_writer, app_reader or auditor.</param>
    public string ConnectionStringAs(string login)
    {
        SkipWhereAbsent();
        return PostgresCluster.Running.ConnectionString(Name, login);
    }

    private protected override async Task<string?> CreateAsync()
    {
        if (!PostgresCluster.IsInstalled)
            return null;
        Name = await PostgresCluster.Running.CreateDatabaseAsync();
        return PostgresCluster.Running.ConnectionString(Name, "app_writer");
    }

    private protected override Task DropAsync() => PostgresCluster.Running.DropDatabaseAsync(Name);

    private protected override void SkipWhereAbsent() => _ = PostgresCluster.Running;
}
