using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Eatsential.Web.Hosting.Email;

internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    private const int ImplicitTlsPort = 465;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public string Destination => $"the SMTP server {settings.Host}:{settings.Port}";

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Host, settings.Port, Tls(), limit.Token);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", limit.Token);
        await client.SendAsync(message, limit.Token);
        // The server has it: a goodbye that fails must not send it twice.
        try
        {
            await client.DisconnectAsync(true, limit.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException) { }
    }

    /// <summary>Links in mails are keys to accounts: they cross no network unencrypted. A relay on this machine may.</summary>
    private SecureSocketOptions Tls() =>
        settings.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : settings.Host is "localhost" or "127.0.0.1" or "::1"
            ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;
}
