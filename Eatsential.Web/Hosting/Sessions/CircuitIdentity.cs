using System.Security.Claims;
using Eatsential.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>
/// Pins a circuit to the session it was opened by. Signing out elsewhere, or reconnecting with another cookie, ends it:
/// it takes no further input, and the browser loads the page anew.
/// </summary>
internal sealed class CircuitIdentity(
    AuthenticationStateProvider authentication,
    OpenSessions sessions,
    CurrentUser currentUser,
    NavigationManager navigation,
    TimeProvider time
) : CircuitHandler, IDisposable
{
    /// <summary>A burst of clicks and keys asks the database once.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(2);

    private ClaimsPrincipal openedBy = new();
    private DateTimeOffset askedAt;
    private volatile bool isOver;
    private Task lastTaken = Task.CompletedTask;

    public override async Task OnCircuitOpenedAsync(
        Circuit circuit,
        CancellationToken cancellationToken
    )
    {
        openedBy = (await authentication.GetAuthenticationStateAsync()).User;
        if (openedBy.UserId() is { } id)
            currentUser.SignedInAs(id);
        authentication.AuthenticationStateChanged += Compare;
    }

    /// <summary>
    /// Asking the database takes a while, and the value that was typed must not come behind the button that saves it: each
    /// input is handed on when the one before was. Its work is not waited for, since that may wait for input itself.
    /// </summary>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        async context =>
        {
            var before = lastTaken;
            var taken = new TaskCompletionSource(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            lastTaken = taken.Task;
            Task work;
            try
            {
                await before;
                if (!isOver && !await StandsAsync())
                    End();
                if (isOver)
                    throw new InvalidOperationException("This circuit's sign-in is over.");
                work = next(context);
            }
            finally
            {
                taken.SetResult();
            }
            await work;
        };

    public void Dispose() => authentication.AuthenticationStateChanged -= Compare;

    private async Task<bool> StandsAsync()
    {
        var now = time.GetUtcNow();
        if (openedBy.SessionId() is not { } session || now - askedAt < AskAgainAfter)
            return true;
        askedAt = now;
        return await sessions.ContainsAsync(session, CancellationToken.None);
    }

    private async void Compare(Task<AuthenticationState> state)
    {
        var user = (await state).User;
        if (user.UserId() != openedBy.UserId() || user.SessionId() != openedBy.SessionId())
            End();
    }

    private void End()
    {
        isOver = true;
        navigation.Refresh(forceReload: true);
    }
}
