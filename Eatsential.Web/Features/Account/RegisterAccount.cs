using Eatsential.Data;
using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Web.Hosting.Email;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Account;

/// <summary>
/// Opens an account that waits for its address to be confirmed; the mail is written in the same transaction. Whether an
/// address is known shows in the mail alone. That a username is taken is said: usernames are shown to others anyway.
/// </summary>
/// <remarks>
/// An address that was never confirmed belongs to nobody yet: signing up with it again replaces name and password, and
/// only the newest link counts. Likewise a username moves to another address for whoever knows its password, so that a
/// mistyped address costs nobody their name.
/// </remarks>
internal sealed class RegisterAccount(
    IDbContextFactory<EatsentialDbContext> contexts,
    PasswordHashing hashing,
    AccountMails mails,
    OutboxSignal outbox,
    TimeProvider time
)
{
    /// <summary>Every lost race was won by somebody; a form is not sent more often than this at once.</summary>
    private const int MaxRetries = 20;

    /// <returns>Empty when a mail is on its way, whatever it says.</returns>
    public async Task<IReadOnlyList<FieldError>> RunAsync(
        string username,
        string email,
        string password,
        CancellationToken ct
    )
    {
        IReadOnlyList<FieldError> errors = Check(username, email, password);
        if (errors.Count > 0)
            return errors;

        var hash = await hashing.HashAsync(password, ct);
        for (var retry = 0; ; retry++)
        {
            try
            {
                errors = await contexts.InAccountsTransactionAsync(
                    (db, cancel) => SaveAsync(db, username, email, password, hash, cancel),
                    ct
                );
                outbox.Raise();
                return errors;
            }
            catch (DbUpdateException e)
                when (retry < MaxRetries
                    && (
                        DatabaseFailure.IsUniqueViolation(e, "uq_users_email")
                        || DatabaseFailure.IsUniqueViolation(e, "uq_users_username")
                        || DatabaseFailure.IsStale(e)
                    )
                )
            {
                // Somebody took the name or address between our look and our save: look again.
            }
        }
    }

    private static List<FieldError> Check(string username, string email, string password)
    {
        var errors = new List<FieldError>();
        if (!Typed.IsUsername(username))
            errors.Add(
                new(
                    "username",
                    $"Choose a username of {Rules.UsernameMin} to {Rules.UsernameMax} letters (a to z), digits or underscores."
                )
            );
        if (!Typed.IsEmail(email))
            errors.Add(new("email", "Enter your e-mail address in full, like maria@example.com."));
        if (PasswordRules.Check(password, username, email) is { } problem)
            errors.Add(new("password", problem));
        return errors;
    }

    private async Task<IReadOnlyList<FieldError>> SaveAsync(
        EatsentialDbContext db,
        string username,
        string email,
        string password,
        string hash,
        CancellationToken ct
    )
    {
        var normalizedName = Typed.Normalize(username);
        var normalizedEmail = Typed.Normalize(email);
        var known = await db
            .Users.Where(u =>
                u.NormalizedUserName == normalizedName || u.NormalizedEmail == normalizedEmail
            )
            .ToListAsync(ct);
        var holder = known.Find(u => u.NormalizedUserName == normalizedName);
        var owner = known.Find(u => u.NormalizedEmail == normalizedEmail);
        var isFree =
            holder is null
            || (
                (owner is null || owner.Id == holder.Id) && await MayMoveAsync(holder, password, ct)
            );
        if (!isFree)
            return [new("username", "This username is taken. Choose another one.")];

        var now = time.GetUtcNow();
        var isAllowed = await MailAllowance.AllowsAsync(db, email, now, ct);
        if (owner is { EmailConfirmed: true } or { IsActive: false } or { DeletedAt: not null })
        {
            if (isAllowed)
                db.MailOutbox.Add(mails.AlreadyRegistered(owner.UserName!).To(owner.Email!, now));
            await db.SaveChangesAsync(ct);
            return [];
        }

        var user = owner ?? holder;
        if (user is null)
        {
            user = new User();
            db.Users.Add(user);
        }
        user.UserName = username;
        user.Email = email;
        user.PasswordHash = hash;
        user.SecurityStamp = Guid.CreateVersion7().ToString();
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        // The account before what points to it: the other way round, of two at one moment each would hold the other up.
        await db.SaveChangesAsync(ct);
        db.PasswordHistory.Add(new PasswordHistoryEntry { UserId = user.Id, PasswordHash = hash });
        if (isAllowed)
        {
            var token = MailToken.Add(db, user.Id, TokenType.EmailVerify, email, now);
            db.MailOutbox.Add(mails.Verify(username, token).To(email, now));
        }
        await db.SaveChangesAsync(ct);
        return [];
    }

    private async Task<bool> MayMoveAsync(User holder, string password, CancellationToken ct) =>
        holder is { EmailConfirmed: false, IsActive: true, DeletedAt: null }
        && await hashing.VerifyAsync(holder.PasswordHash, password, ct)
            != PasswordVerificationResult.Failed;
}
