using MimeKit;

namespace Eatsential.Web.Hosting.Email;

/// <summary>How a mail leaves the house: by SMTP, or into a folder during development.</summary>
internal interface IMailTransport
{
    /// <summary>For the lines printed at start.</summary>
    string Destination { get; }

    /// <summary>Returns when the other side has taken responsibility for the mail; throws when it has not.</summary>
    Task SendAsync(MimeMessage message, CancellationToken ct);
}
