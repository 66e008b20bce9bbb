using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>Signs the current user out elsewhere: of one session, or of all but the one they use now.</summary>
internal sealed class EndSession(
    IDbContextFactory<EatsentialDbContext> contexts,
    CurrentUser currentUser
)
{
    /// <param name="session">Null ends every session but <paramref name="current"/>. Somebody else's is left alone.</param>
    public async Task RunAsync(Guid? session, Guid current, CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        await db
            .UserSessions.Where(s => s.UserId == currentUser.Id && s.Id != current)
            .Where(s => session == null || s.Id == session)
            .ExecuteDeleteAsync(ct);
    }
}
