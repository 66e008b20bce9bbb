using Eatsential.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>A circuit reads its cookie once, when it opens; this looks every half minute whether the session still stands.</summary>
internal sealed class SessionRevalidation(
    ILoggerFactory logging,
    IServiceScopeFactory scopes,
    TimeProvider time
) : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        if (authenticationState.User.SessionId() is not { } id)
            return true;
        try
        {
            var now = time.GetUtcNow();
            await using var scope = scopes.CreateAsyncScope();
            await using var db = await scope
                .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
                .OpenAccountsAsync(cancellationToken);
            return await db.UserSessions.AnyAsync(
                s =>
                    s.Id == id
                    && s.ExpiresAt > now
                    && db.Users.Any(u => u.Id == s.UserId && u.IsActive && u.DeletedAt == null),
                cancellationToken
            );
        }
        catch (Exception e) when (DatabaseFailure.IsUnreachable(e))
        {
            // While the database is away no page can read or write either; asked again in half a minute.
            return true;
        }
    }
}
