using System.Data.Common;
using System.Text.RegularExpressions;
using Eatsential.Data.Domain.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Eatsential.Data.Sqlite;

/// <summary>
/// Gives every connection the functions that the triggers and checks of the SQLite schema call, and patience with other
/// writers.
/// </summary>
internal sealed class CurrentUserOnSqlite : DbConnectionInterceptor
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    /// <summary>A save takes milliseconds; a blast over many meals some seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override void ConnectionOpened(
        DbConnection connection,
        ConnectionEndEventData eventData
    ) => Register((SqliteConnection)connection, (EatsentialDbContext)eventData.Context!);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    private static void Register(SqliteConnection connection, EatsentialDbContext context)
    {
        // The provider itself tries again only where a statement begins, and not where it ends and commits.
        raw.sqlite3_busy_timeout(connection.Handle, (int)Patience.TotalMilliseconds);
        // Upper case, as EF writes uuids on SQLite.
        connection.CreateFunction(
            "current_user_id",
            () => context.CurrentUser.Id?.ToString().ToUpperInvariant()
        );
        connection.CreateFunction<string, string>(
            "search_text",
            SearchWords.Text,
            isDeterministic: true
        );
        connection.CreateFunction(
            "regexp",
            (string pattern, string? value) =>
                value is null
                    ? (bool?)null
                    : Regex.IsMatch(
                        value,
                        $"{pattern[..^1]}\\z",
                        RegexOptions.CultureInvariant,
                        RegexTimeout
                    ),
            isDeterministic: true
        );
    }
}
