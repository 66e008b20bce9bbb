using Eatsential.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>
/// Pins a circuit to the person it was opened by. Signing out elsewhere, or reconnecting with another cookie, changes
/// what the framework says of the user; the circuit then takes no further input and the browser loads the page anew.
/// </summary>
internal sealed class CircuitIdentity(
    AuthenticationStateProvider authentication,
    CurrentUser currentUser,
    NavigationManager navigation
) : CircuitHandler, IDisposable
{
    private Guid? openedBy;
    private volatile bool isOver;

    public override async Task OnCircuitOpenedAsync(
        Circuit circuit,
        CancellationToken cancellationToken
    )
    {
        openedBy = (await authentication.GetAuthenticationStateAsync()).User.UserId();
        if (openedBy is { } id)
            currentUser.SignedInAs(id);
        authentication.AuthenticationStateChanged += Check;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        context =>
            isOver
                ? throw new InvalidOperationException("This circuit's sign-in is over.")
                : next(context);

    public void Dispose() => authentication.AuthenticationStateChanged -= Check;

    private async void Check(Task<AuthenticationState> state)
    {
        if ((await state).User.UserId() == openedBy)
            return;
        isOver = true;
        navigation.Refresh(forceReload: true);
    }
}
