using Eatsential.Data;
using MimeKit;

namespace Eatsential.Web.Hosting.Email;

/// <summary><c>Smtp:Host</c>, <c>Port</c> (587), <c>User</c>, <c>Password</c> and <c>From</c>.</summary>
internal sealed record SmtpSettings(string Host, int Port, string? User, string? Password)
{
    /// <returns>Null when no host is set.</returns>
    /// <exception cref="SettingsException">A port that is no number.</exception>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Smtp");
        if (string.IsNullOrWhiteSpace(smtp["Host"]))
            return null;
        var port = smtp["Port"];
        if (!ushort.TryParse(port ?? "587", out var number) || number == 0)
            throw new SettingsException($"Smtp__Port is '{port}'; it must be a port, like 587.");
        return new(smtp["Host"]!, number, smtp["User"], smtp["Password"]);
    }

    /// <summary>The sender of every mail.</summary>
    /// <exception cref="SettingsException">No sender beside a host, or one that is no address.</exception>
    public static MailboxAddress ReadFrom(IConfiguration configuration)
    {
        var from = configuration["Smtp:From"];
        if (string.IsNullOrWhiteSpace(from) && Read(configuration) is null)
            from = "Eatsential <noreply@localhost>";
        return MailboxAddress.TryParse(from ?? "", out var address)
            ? address
            : throw new SettingsException(
                $"Smtp__From is '{from}'; it must be an address, like Eatsential <noreply@eatsential.example>."
            );
    }
}
