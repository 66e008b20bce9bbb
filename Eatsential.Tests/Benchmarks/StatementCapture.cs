using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Eatsential.Tests.Benchmarks;

/// <summary>A statement as EF sent it, to be sent again without EF.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<NpgsqlParameter> Parameters);

/// <summary>
/// Keeps what EF sends to one database while it is open, whichever thread sends it; the host's own housekeeping is left out.
/// </summary>
internal sealed class StatementCapture
    : IDisposable,
        IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private static readonly string[] Housekeeping = ["mail_outbox", "audit.", "user_sessions"];

    private readonly string database;
    private readonly List<Statement> statements = [];
    private readonly List<IDisposable> subscriptions = [];

    /// <param name="database">Its name: EF tells of every database of the process, those of other tests too.</param>
    public StatementCapture(string database)
    {
        this.database = database;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<Statement> Statements
    {
        get
        {
            lock (statements)
                return [.. statements];
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Key != RelationalEventId.CommandExecuting.Name
            || value.Value is not CommandEventData { Command: var command }
            || command.Connection?.Database != database
            || Array.Exists(
                Housekeeping,
                word => command.CommandText.Contains(word, StringComparison.Ordinal)
            )
        )
            return;
        lock (statements)
            statements.Add(new(command.CommandText, [.. Copies(command)]));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private static IEnumerable<NpgsqlParameter> Copies(DbCommand command) =>
        command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone());
}
