using System.Security.Claims;
using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>Spends the link of the confirmation mail: the address is confirmed and its owner may sign in.</summary>
internal sealed class VerifyEmail(
    IDbContextFactory<EatsentialDbContext> contexts,
    TimeProvider time
)
{
    /// <returns>Who has been confirmed; null when the link is worth nothing (any more).</returns>
    public Task<ClaimsPrincipal?> RunAsync(string? token, CancellationToken ct) =>
        contexts.InAccountsTransactionAsync(
            async (db, cancel) =>
            {
                var now = time.GetUtcNow();
                var spent = await MailToken.SpendAsync(
                    db,
                    token,
                    TokenType.EmailVerify,
                    now,
                    cancel
                );
                if (spent is null)
                    return null;
                // The account may have moved to another address since; this link proves only where it was mailed to.
                var address = Typed.Normalize(spent.NewEmail!);
                var confirmed = await db
                    .Users.Where(u =>
                        u.Id == spent.UserId
                        && u.NormalizedEmail == address
                        && u.IsActive
                        && u.DeletedAt == null
                    )
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(u => u.EmailConfirmed, true),
                        cancel
                    );
                return confirmed == 1
                    ? await SignIn.PrincipalAsync(db, spent.UserId, cancel)
                    : null;
            },
            ct
        );
}
