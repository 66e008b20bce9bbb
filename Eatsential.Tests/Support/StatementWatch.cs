using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eatsential.Tests.Support;

/// <summary>Sees the statements that EF sends from here on in this test, and can make some of them fail.</summary>
public sealed class StatementWatch : IDisposable
{
    private static readonly AsyncLocal<StatementWatch?> Current = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(
        new Listeners()
    );

    private readonly List<string> statements = [];
    private readonly string? failing;

    /// <param name="failing">Statements with this text in them fail as a lost connection does.</param>
    public StatementWatch(string? failing = null)
    {
        _ = Subscription;
        this.failing = failing;
        Current.Value = this;
    }

    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (statements)
                return [.. statements];
        }
    }

    public void Dispose() => Current.Value = null;

    private void See(DbCommand command)
    {
        lock (statements)
            statements.Add(command.CommandText);
        if (failing is not null && command.CommandText.Contains(failing, StringComparison.Ordinal))
            throw new TimeoutException("The connection was lost.");
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(new Commands());
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Key == RelationalEventId.CommandExecuting.Name
                && value.Value is CommandEventData data
            )
                Current.Value?.See(data.Command);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
