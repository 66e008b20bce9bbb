using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Features.Account;
using Eatsential.Tests.Support;
using Eatsential.Web.Hosting.Email;

namespace Eatsential.Tests.Hosting.Email;

public abstract class DeliverDueMailTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private AccountsUnderTest? started;

    private AccountsUnderTest Accounts => started ??= new(database);

    [SkippableFact]
    public async Task A_mail_goes_out_once_and_its_body_is_forgotten()
    {
        var mail = await WriteAsync();

        await Accounts.DeliverAsync();
        await Accounts.DeliverAsync();

        var sent = Assert.Single(Accounts.Mail.Taken, m => IsFor(mail, m));
        Assert.Equal("Grüße", sent.Subject);
        Assert.Contains("seven lamps", sent.TextBody, default);
        Assert.Contains("seven lamps", sent.HtmlBody, default);
        var row = Assert.Single(await Accounts.OutboxAsync(mail.ToAddress));
        Assert.NotNull(row.SentAt);
        Assert.Equal(("", ""), (row.TextBody, row.HtmlBody));
    }

    [SkippableFact]
    public async Task A_refused_mail_is_tried_later_and_later_under_the_same_id_and_given_up_at_last()
    {
        var mail = await WriteAsync();
        var ids = new List<string?>();
        Accounts.Mail.Before = m =>
        {
            if (!IsFor(mail, m))
                return;
            ids.Add(m.MessageId);
            throw new IOException("The server is away.");
        };

        for (var tries = 1; tries <= DeliverDueMail.MaxAttempts; tries++)
        {
            await Accounts.DeliverAsync();
            await Accounts.DeliverAsync();
            Assert.Equal(tries, ids.Count);
            Accounts.Clock.Advance(TimeSpan.FromMinutes(1.01 * Math.Pow(2, tries - 1)));
        }
        await Accounts.DeliverAsync();

        Assert.Equal(DeliverDueMail.MaxAttempts, ids.Count);
        Assert.Single(ids.Distinct());
        var row = Assert.Single(await Accounts.OutboxAsync(mail.ToAddress));
        Assert.NotNull(row.DeadAt);
        Assert.Contains("The server is away.", row.LastError!, default);
        Assert.Contains("seven lamps", row.TextBody, default);
    }

    [SkippableFact]
    public async Task A_server_that_comes_back_gets_the_mail()
    {
        var mail = await WriteAsync();
        Accounts.Mail.Before = m =>
        {
            if (IsFor(mail, m))
                throw new IOException("The server is away.");
        };
        await Accounts.DeliverAsync();

        Accounts.Mail.Before = _ => { };
        Accounts.Clock.Advance(TimeSpan.FromMinutes(1.1));
        await Accounts.DeliverAsync();

        Assert.Single(Accounts.Mail.Taken, m => IsFor(mail, m));
    }

    [SkippableFact]
    public async Task One_mail_that_fails_holds_up_no_other()
    {
        var bad = await WriteAsync();
        var good = await WriteAsync();
        Accounts.Mail.Before = m =>
        {
            if (IsFor(bad, m))
                throw new IOException("No such mailbox.");
        };

        await Accounts.DeliverAsync();

        Assert.Single(Accounts.Mail.Taken, m => IsFor(good, m));
    }

    [SkippableFact]
    public async Task Two_senders_at_once_send_nothing_twice()
    {
        var mails = new List<OutboxMail>();
        for (var i = 0; i < 15; i++)
            mails.Add(await WriteAsync());

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Accounts.DeliverAsync()))
        );
        await Accounts.DeliverAsync();

        Assert.All(mails, mail => Assert.Single(Accounts.Mail.Taken, m => IsFor(mail, m)));
    }

    [SkippableFact]
    public async Task A_mail_whose_sender_died_is_due_again()
    {
        var mail = await WriteAsync();
        await using (var db = Accounts.Open())
        {
            // As the claim of a process leaves it that ended before it could say more.
            var row = db.MailOutbox.Single(m => m.Id == mail.Id);
            row.Attempts = 1;
            row.NextAttemptAt = Accounts.Clock.GetUtcNow().AddMinutes(1);
            await db.SaveChangesAsync();
        }
        await Accounts.DeliverAsync();
        Assert.DoesNotContain(Accounts.Mail.Taken, m => IsFor(mail, m));

        Accounts.Clock.Advance(TimeSpan.FromMinutes(1.1));
        await Accounts.DeliverAsync();

        Assert.Single(Accounts.Mail.Taken, m => IsFor(mail, m));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
    }

    private static bool IsFor(OutboxMail mail, MimeKit.MimeMessage message) =>
        message.To.Mailboxes.Any(m => m.Address == mail.ToAddress);

    private async Task<OutboxMail> WriteAsync()
    {
        var mail = new MailText("Grüße", ["Hello & <b>welcome</b>,", "seven lamps"], null, []).To(
            AccountsUnderTest.AddressOf(AccountsUnderTest.NewName()),
            Accounts.Clock.GetUtcNow()
        );
        Assert.DoesNotContain("<b>", mail.HtmlBody, default);
        await using var db = Accounts.Open();
        db.MailOutbox.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }
}

public sealed class DeliverDueMailOnSqlite(SqliteUnderTest database)
    : DeliverDueMailTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class DeliverDueMailOnPostgres(PostgresUnderTest database)
    : DeliverDueMailTests(database),
        IClassFixture<PostgresUnderTest>;
