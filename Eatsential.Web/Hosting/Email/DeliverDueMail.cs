using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Eatsential.Web.Hosting.Email;

/// <summary>
/// Sends what is due in the outbox. A row is claimed by raising its number of attempts, and claiming already sets the
/// time of the next one: two senders never hold the same mail, and one that dies in between leaves it due again. So no
/// mail is lost, and a crash between sending and saying so makes one duplicate, with the same Message-ID.
/// </summary>
internal sealed partial class DeliverDueMail(
    IDbContextFactory<EatsentialDbContext> contexts,
    IMailTransport transport,
    IConfiguration configuration,
    TimeProvider time,
    ILogger<DeliverDueMail> logger
)
{
    /// <summary>After this many tries a mail is dead and waits for an admin.</summary>
    public const int MaxAttempts = 8;

    private const int BatchSize = 20;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMinutes(1);

    private readonly MailboxAddress from = SmtpSettings.ReadFrom(configuration);

    /// <returns>How many mails were tried; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAccountsAsync(ct);
        var now = time.GetUtcNow();
        var due = await db
            .MailOutbox.AsNoTracking()
            .Where(m => m.SentAt == null && m.DeadAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(BatchSize)
            .ToListAsync(ct);
        var tried = 0;
        foreach (var mail in due)
        {
            if (!await ClaimAsync(db, mail, ct))
                continue;
            tried++;
            await DeliverAsync(db, mail, ct);
        }
        return tried;
    }

    private async Task<bool> ClaimAsync(
        EatsentialDbContext db,
        OutboxMail mail,
        CancellationToken ct
    )
    {
        var attempts = mail.Attempts + 1;
        var next = time.GetUtcNow() + FirstBackoff * Math.Pow(2, attempts - 1);
        return await db
                .MailOutbox.Where(m =>
                    m.Id == mail.Id
                    && m.Attempts == mail.Attempts
                    && m.SentAt == null
                    && m.DeadAt == null
                )
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(m => m.Attempts, attempts)
                            .SetProperty(m => m.NextAttemptAt, next),
                    ct
                ) == 1;
    }

    private async Task DeliverAsync(EatsentialDbContext db, OutboxMail mail, CancellationToken ct)
    {
        try
        {
            // The last try may have ended with the process, unrecorded: there is no ninth.
            if (mail.Attempts >= MaxAttempts)
                throw new TimeoutException("The last try was cut off.");
            await transport.SendAsync(Message(mail), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await FailedAsync(db, mail, e, ct);
            return;
        }

        var now = time.GetUtcNow();
        await db
            .MailOutbox.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.SentAt, now)
                        .SetProperty(m => m.TextBody, "")
                        .SetProperty(m => m.HtmlBody, "")
                        .SetProperty(m => m.LastError, (string?)null),
                // It is sent, whoever asks us to stop now.
                CancellationToken.None
            );
    }

    private async Task FailedAsync(
        EatsentialDbContext db,
        OutboxMail mail,
        Exception failure,
        CancellationToken ct
    )
    {
        var attempts = mail.Attempts + 1;
        DateTimeOffset? dead = attempts >= MaxAttempts ? time.GetUtcNow() : null;
        var error = $"{failure.GetType().Name}: {failure.Message}";
        error = error[..Math.Min(error.Length, 1000)];
        await db
            .MailOutbox.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.DeadAt, dead).SetProperty(m => m.LastError, error),
                ct
            );
        if (dead is null)
            NotSent(logger, mail.Id, attempts, failure.GetType().Name);
        else
            GivenUp(logger, mail.Id, attempts, failure.GetType().Name);
    }

    private MimeMessage Message(OutboxMail mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            MessageId = $"{mail.Id}@{from.Domain}",
            Body = new BodyBuilder
            {
                TextBody = mail.TextBody,
                HtmlBody = mail.HtmlBody,
            }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", mail.ToAddress));
        // Holiday notices must not answer us.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    // The id leads to the row; addresses and server answers stay out of the log.
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Mail {Id} was not sent at try {Attempt}: {Failure}. It will be tried again."
    )]
    private static partial void NotSent(ILogger logger, Guid id, int attempt, string failure);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Mail {Id} is given up after {Attempt} tries: {Failure}."
    )]
    private static partial void GivenUp(ILogger logger, Guid id, int attempt, string failure);
}
