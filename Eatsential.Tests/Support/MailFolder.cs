using System.Text.RegularExpressions;
using MimeKit;

namespace Eatsential.Tests.Support;

/// <summary>Where the app under test lays its mail, a file each.</summary>
public sealed partial class MailFolder(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Path { get; } = path;

    /// <summary>Waits for mail to an address, which a background sender delivers.</summary>
    /// <param name="count">How many there must be by now; the newest is returned.</param>
    public async Task<MimeMessage> NewestToAsync(string address, int count = 1)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var mail = To(address);
            if (mail.Count >= count)
                return mail[^1];
            try
            {
                await tick.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException(
                    $"Of {count} mails to {address}, {mail.Count} came within {Patience}.",
                    late
                );
            }
        }
    }

    public IReadOnlyList<MimeMessage> To(string address) =>
        !Directory.Exists(Path)
            ? []
            :
            [
                .. Directory
                    .GetFiles(Path, "*.eml")
                    .Order(StringComparer.Ordinal)
                    .Select(file => MimeMessage.Load(file))
                    .Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))
                    .OrderBy(mail => mail.Date),
            ];

    /// <summary>The first link of a mail, without its host: the tests' address is not the configured one.</summary>
    public static string LinkIn(MimeMessage mail)
    {
        var link = Link().Match(mail.TextBody ?? "");
        return link.Success
            ? new Uri(link.Value).PathAndQuery
            : throw new InvalidOperationException($"There is no link in:\n{mail.TextBody}");
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
