using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>Signs idle circuits out within half a minute of their session's end.</summary>
internal sealed class SessionRevalidation(ILoggerFactory logging, OpenSessions sessions)
    : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) =>
        authenticationState.User.SessionId() is not { } id
        || await sessions.ContainsAsync(id, cancellationToken);
}
