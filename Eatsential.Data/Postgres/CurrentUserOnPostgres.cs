using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eatsential.Data.Postgres;

/// <summary>
/// Tells every connection, at every opening, whose data it may see; row-level security and the audit read it.
/// It runs on pooled reuse too, so that no connection keeps the user before.
/// </summary>
internal sealed class CurrentUserOnPostgres : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        var context = (EatsentialDbContext)eventData.Context!;
        var command = connection.CreateCommand();
        command.CommandText =
            "SELECT set_config('app.current_user_id', $1, false), set_config('app.scope', $2, false)";
        command.Parameters.Add(Text(command, context.CurrentUser.Id?.ToString() ?? ""));
        command.Parameters.Add(
            Text(command, context.Scope == DataScope.Accounts ? "accounts" : "")
        );
        return command;
    }

    private static DbParameter Text(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        return parameter;
    }
}
