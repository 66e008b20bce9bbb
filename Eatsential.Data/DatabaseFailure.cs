using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Data;

/// <summary>What a failed database call means, the same for both databases.</summary>
public static class DatabaseFailure
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintTrigger = 1811;
    private const int SqliteConstraintForeignKey = 787;
    private const int SqliteBusySnapshot = 517;
    private const int SqliteCannotOpen = 14;
    private const int SqliteBusy = 5;

    /// <summary>The database is away or refuses us: worth saying so and trying again, no fault of what was typed.</summary>
    public static bool IsUnreachable(Exception? exception) =>
        Chain(exception)
            .Any(e =>
                e switch
                {
                    PostgresException p => p.IsTransient
                        || p.SqlState.StartsWith("28", StringComparison.Ordinal)
                        || p.SqlState is PostgresErrorCodes.InvalidCatalogName,
                    NpgsqlException n => n.IsTransient
                        || n.InnerException is SocketException or IOException,
                    SqliteException s => s.SqliteErrorCode is SqliteCannotOpen or SqliteBusy,
                    SocketException => true,
                    _ => false,
                }
            );

    /// <summary>A unique index refused the row. SQLite names the columns and not the index, so there any will do.</summary>
    /// <param name="constraint">The index's name, <c>uq_…</c>; null is any.</param>
    public static bool IsUniqueViolation(Exception? exception, string? constraint = null) =>
        Chain(exception)
            .Any(e =>
                e switch
                {
                    PostgresException p => p.SqlState == PostgresErrorCodes.UniqueViolation
                        && (constraint is null || p.ConstraintName == constraint),
                    SqliteException s => s.SqliteExtendedErrorCode
                        is SqliteConstraintUnique
                            or SqliteConstraintPrimaryKey,
                    _ => false,
                }
            );

    /// <summary>
    /// A trigger refused the row, as it does a profile of an account not verified or not active; or the account is gone.
    /// On PostgreSQL such a trigger raises a check violation, which has no constraint's name.
    /// </summary>
    public static bool IsRefusedToAccount(Exception? exception) =>
        Chain(exception)
            .Any(e =>
                e switch
                {
                    PostgresException p => p.SqlState is PostgresErrorCodes.ForeignKeyViolation
                        || (
                            p.SqlState is PostgresErrorCodes.CheckViolation
                            && p.ConstraintName is null
                        ),
                    SqliteException s => s.SqliteExtendedErrorCode
                        is SqliteConstraintTrigger
                            or SqliteConstraintForeignKey,
                    _ => false,
                }
            );

    /// <summary>Somebody else saved since it was read: the row's version moved on, or SQLite's snapshot is an old one.</summary>
    public static bool IsStale(Exception? exception) =>
        Chain(exception)
            .Any(e =>
                e
                    is DbUpdateConcurrencyException
                        or SqliteException { SqliteExtendedErrorCode: SqliteBusySnapshot }
            );

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
