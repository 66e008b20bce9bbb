using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>
/// Forgets what serves nobody any more: ended sessions, old links, accounts that were never confirmed (their names are
/// free again), and the addresses of mail long sent. Mail that was given up stays for the admin.
/// </summary>
internal sealed class RemoveExpired(
    IDbContextFactory<EatsentialDbContext> contexts,
    TimeProvider time
)
{
    public static readonly TimeSpan UnconfirmedFor = TimeSpan.FromDays(7);
    public static readonly TimeSpan SentFor = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var now = time.GetUtcNow();
        var unconfirmedBefore = now - UnconfirmedFor;
        var sentBefore = now - SentFor;
        await db.UserSessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct);
        // Kept as long again, to tell a late reader "expired" rather than "unknown".
        await db
            .VerificationTokens.Where(t => t.ExpiresAt < unconfirmedBefore)
            .ExecuteDeleteAsync(ct);
        await db
            .Users.Where(u =>
                !u.EmailConfirmed
                && u.IsActive
                && u.DeletedAt == null
                && u.CreatedAt < unconfirmedBefore
                && !db.VerificationTokens.Any(t => t.UserId == u.Id && t.ExpiresAt > now)
            )
            .ExecuteDeleteAsync(ct);
        await db.MailOutbox.Where(m => m.SentAt < sentBefore).ExecuteDeleteAsync(ct);
    }
}
