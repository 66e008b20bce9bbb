using System.Security.Claims;
using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Web.Hosting.Email;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>Spends the link of the "new password" mail. Every session ends, and a lock is lifted.</summary>
internal sealed class ResetPassword(
    IDbContextFactory<EatsentialDbContext> contexts,
    PasswordHashing hashing,
    NewPassword newPassword,
    AccountMails mails,
    OutboxSignal outbox,
    TimeProvider time
)
{
    /// <returns>
    /// What is wrong with the password, and the link stays good; else who may sign in now; else neither, and the link is
    /// worth nothing (any more).
    /// </returns>
    public async Task<(IReadOnlyList<FieldError> Errors, ClaimsPrincipal? User)> RunAsync(
        string? token,
        string password,
        CancellationToken ct
    )
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var user = await MailToken.OwnerAsync(db, token, TokenType.PasswordReset, ct);
        if (user is not { IsActive: true, DeletedAt: null })
            return ([], null);
        if (await newPassword.CheckAsync(db, user, password, ct) is { } problem)
            return ([new("password", problem)], null);

        var hash = await hashing.HashAsync(password, ct);
        var principal = await contexts.InAccountsTransactionAsync(
            async (tx, cancel) =>
            {
                var now = time.GetUtcNow();
                var spent = await MailToken.SpendAsync(
                    tx,
                    token,
                    TokenType.PasswordReset,
                    now,
                    cancel
                );
                if (spent is null)
                    return null;
                tx.MailOutbox.Add(mails.PasswordChanged(user.UserName!).To(user.Email!, now));
                await NewPassword.SetAsync(tx, user.Id, hash, keep: null, cancel);
                return await SignIn.PrincipalAsync(tx, user.Id, cancel);
            },
            ct
        );
        outbox.Raise();
        return ([], principal);
    }
}
