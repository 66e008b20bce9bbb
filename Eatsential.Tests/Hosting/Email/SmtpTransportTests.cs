using Eatsential.Web.Hosting.Email;
using MailKit.Net.Smtp;
using MimeKit;

namespace Eatsential.Tests.Hosting.Email;

public sealed class SmtpTransportTests
{
    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await using var sink = new SmtpSink();
        var mail = Mail();

        await Transport(sink.Port).SendAsync(mail, default);

        var arrived = Assert.Single(sink.Taken);
        Assert.Equal("Grüße, o'Brien", arrived.Subject);
        Assert.Equal(mail.MessageId, arrived.MessageId);
        Assert.Equal("o'brien@example.com", Assert.Single(arrived.To.Mailboxes).Address);
        Assert.Equal(mail.TextBody?.Trim(), arrived.TextBody?.Trim());
    }

    [Fact]
    public async Task A_refusal_is_an_error()
    {
        await using var sink = new SmtpSink { Answer = "452 full" };

        await Assert.ThrowsAsync<SmtpCommandException>(() =>
            Transport(sink.Port).SendAsync(Mail(), default)
        );
        Assert.Empty(sink.Taken);
    }

    [Fact]
    public async Task A_server_that_is_away_is_an_error()
    {
        var sink = new SmtpSink();
        var port = sink.Port;
        await sink.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => Transport(port).SendAsync(Mail(), default));
    }

    private static SmtpTransport Transport(int port) => new(new("127.0.0.1", port, null, null));

    private static MimeMessage Mail()
    {
        var mail = new MimeMessage
        {
            Subject = "Grüße, o'Brien",
            MessageId = "7@eatsential.example",
            Body = new TextPart { Text = "First line\r\n.second line begins with a dot\r\n" },
        };
        mail.From.Add(new MailboxAddress("Eatsential", "noreply@eatsential.example"));
        mail.To.Add(new MailboxAddress("", "o'brien@example.com"));
        return mail;
    }
}
