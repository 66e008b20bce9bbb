using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eatsential.Data.Postgres;

/// <summary>
/// Tells every connection, at every opening, whose data it may see; row-level security and the audit read it.
/// It runs on pooled reuse too, so that no connection keeps the user before. The login has to be a member of
/// <c>eatsential_write</c>, as app_writer is.
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
        // The role first: whatever the login may do, superuser or not, the app works with the writer's rights alone.
        command.CommandText =
            "SELECT set_config('role', $1, false), set_config('app.current_user_id', $2, false),"
            + " set_config('app.scope', $3, false)";
        command.Parameters.Add(
            Text(
                command,
                context.Scope == DataScope.Owner ? "eatsential_admin" : "eatsential_write"
            )
        );
        command.Parameters.Add(Text(command, context.CurrentUser.Id?.ToString() ?? ""));
        command.Parameters.Add(Text(command, ScopeName(context.Scope)));
        return command;
    }

    private static string ScopeName(DataScope scope) =>
        scope switch
        {
            DataScope.Accounts => "accounts",
            DataScope.Staff => "staff",
            _ => "",
        };

    private static DbParameter Text(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        return parameter;
    }
}
