using Eatsential.Web.Hosting.Email;
using MimeKit;

namespace Eatsential.Tests.Features.Account;

/// <summary>The other end of the mail: keeps what it is given, or refuses it.</summary>
internal sealed class MailStub : IMailTransport
{
    private readonly List<MimeMessage> taken = [];

    public string Destination => "a test";

    /// <summary>Called with each mail before it is taken.</summary>
    public Action<MimeMessage> Before { get; set; } = _ => { };

    public IReadOnlyList<MimeMessage> Taken
    {
        get
        {
            lock (taken)
                return [.. taken];
        }
    }

    public Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        Before(message);
        lock (taken)
            taken.Add(message);
        return Task.CompletedTask;
    }
}
