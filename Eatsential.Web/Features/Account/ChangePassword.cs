using Eatsential.Data;
using Eatsential.Web.Hosting.Email;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>Changes the current user's password, for who still knows the old one. Every other session ends.</summary>
internal sealed class ChangePassword(
    IDbContextFactory<EatsentialDbContext> contexts,
    CurrentUser currentUser,
    SignIn signIn,
    PasswordHashing hashing,
    NewPassword newPassword,
    AccountMails mails,
    OutboxSignal outbox,
    TimeProvider time
)
{
    /// <param name="session">The session that goes on.</param>
    public async Task<IReadOnlyList<FieldError>> RunAsync(
        string current,
        string password,
        Guid session,
        CancellationToken ct
    )
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var user = await db
            .Users.AsNoTracking()
            .SingleAsync(u => u.Id == currentUser.Id && u.IsActive && u.DeletedAt == null, ct);
        // Counted like any other try: a borrowed session must not guess faster than a stranger.
        if (await signIn.RunAsync(user.UserName!, current, ct) is null)
            return
            [
                new(
                    "current",
                    "That is not your current password, or there were too many tries in a row. Wait a minute before the next one."
                ),
            ];
        if (await newPassword.CheckAsync(db, user, password, ct) is { } problem)
            return [new("password", problem)];

        var hash = await hashing.HashAsync(password, ct);
        await contexts.InAccountsTransactionAsync(
            async (tx, cancel) =>
            {
                tx.MailOutbox.Add(
                    mails.PasswordChanged(user.UserName!).To(user.Email!, time.GetUtcNow())
                );
                await NewPassword.SetAsync(tx, user.Id, hash, keep: session, cancel);
                return true;
            },
            ct
        );
        outbox.Raise();
        return [];
    }
}
