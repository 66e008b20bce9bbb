using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>Whether a session still stands. A circuit reads its cookie once, so it has to ask.</summary>
internal sealed class OpenSessions(IServiceScopeFactory scopes, TimeProvider time)
{
    public async Task<bool> ContainsAsync(Guid id, CancellationToken ct)
    {
        try
        {
            var now = time.GetUtcNow();
            await using var scope = scopes.CreateAsyncScope();
            await using var db = await scope
                .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
                .OpenAccountsAsync(ct);
            return await db.UserSessions.AnyAsync(
                s =>
                    s.Id == id
                    && s.ExpiresAt > now
                    && db.Users.Any(u => u.Id == s.UserId && u.IsActive && u.DeletedAt == null),
                ct
            );
        }
        catch (Exception e) when (DatabaseFailure.IsUnreachable(e))
        {
            // While the database is away no page can read or write either; asked again when it is back.
            return true;
        }
    }
}
