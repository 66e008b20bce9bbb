using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Web.Hosting.Email;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>
/// Mails the link an address needs: to confirm it, or to choose a new password. Every address gets one mail, a stranger's
/// one that says there is no account, so the answer and the work tell nothing about who is known here.
/// </summary>
internal sealed class SendLink(
    IDbContextFactory<EatsentialDbContext> contexts,
    AccountMails mails,
    OutboxSignal outbox,
    TimeProvider time
)
{
    /// <param name="purpose">An account that is not confirmed yet gets a link to confirm it whatever was asked for.</param>
    /// <returns>Empty when the mail is on its way, or the address has had enough of them for an hour.</returns>
    public async Task<IReadOnlyList<FieldError>> RunAsync(
        string email,
        TokenType purpose,
        CancellationToken ct
    )
    {
        if (!Typed.IsEmail(email))
            return [new("email", "Enter your e-mail address in full, like maria@example.com.")];

        await using var db = await contexts.OpenAccountsAsync(ct);
        var now = time.GetUtcNow();
        var normalized = Typed.Normalize(email);
        var user = await db
            .Users.AsNoTracking()
            .FirstOrDefaultAsync(u => u.NormalizedEmail == normalized, ct);
        if (await MailAllowance.AllowsAsync(db, email, now, ct))
        {
            db.MailOutbox.Add(Mail(db, user, purpose, now).To(user?.Email ?? email, now));
            await db.SaveChangesAsync(ct);
            outbox.Raise();
        }
        return [];
    }

    private MailText Mail(
        EatsentialDbContext db,
        User? user,
        TokenType purpose,
        DateTimeOffset now
    ) =>
        user switch
        {
            not { IsActive: true, DeletedAt: null } => mails.NoAccount(),
            { EmailConfirmed: false } => mails.Verify(
                user.UserName!,
                MailToken.Add(db, user.Id, TokenType.EmailVerify, user.Email!, now)
            ),
            _ when purpose == TokenType.PasswordReset => mails.ResetPassword(
                user.UserName!,
                MailToken.Add(db, user.Id, TokenType.PasswordReset, user.Email!, now)
            ),
            _ => mails.AlreadyRegistered(user.UserName!),
        };
}
