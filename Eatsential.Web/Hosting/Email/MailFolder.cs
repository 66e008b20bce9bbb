using MimeKit;

namespace Eatsential.Web.Hosting.Email;

/// <summary>Where mail lands in Development without SMTP settings: <c>Mail:Folder</c>, else <c>.data/mail</c>. Read at <c>/dev/mail</c>.</summary>
internal sealed class MailFolder(IConfiguration configuration, IHostEnvironment environment)
    : IMailTransport
{
    private readonly string path = Path.GetFullPath(
        configuration["Mail:Folder"] ?? Path.Combine(environment.ContentRootPath, ".data", "mail")
    );

    public string Destination => $"{path}, shown at /dev/mail";

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        Directory.CreateDirectory(path);
        var name = Path.Combine(path, MailName.Of(message));
        // Renamed when whole, so that nobody reads half a mail.
        await message.WriteToAsync($"{name}.part", ct);
        File.Move($"{name}.part", $"{name}.eml", overwrite: true);
        await File.WriteAllTextAsync($"{name}.html", message.HtmlBody, ct);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> Names() =>
        Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateFiles(path, "*.eml")
                    .Select(f => Path.GetFileNameWithoutExtension(f))
                    .OrderDescending(StringComparer.Ordinal),
            ]
            : [];

    /// <returns>Null when there is no such mail.</returns>
    public async Task<MimeMessage?> ReadAsync(string name, CancellationToken ct) =>
        Names().Contains(name)
            ? await MimeMessage.LoadAsync(Path.Combine(path, $"{name}.eml"), ct)
            : null;
}
