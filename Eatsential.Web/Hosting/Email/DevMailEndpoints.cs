using Microsoft.AspNetCore.Http.HttpResults;

namespace Eatsential.Web.Hosting.Email;

internal static class DevMailEndpoints
{
    /// <summary><c>/dev/mail</c> where mail lands in a folder: in Development without an SMTP server. Elsewhere there is no such page.</summary>
    public static void MapDevMail(this WebApplication app)
    {
        if (app.Services.GetService<MailFolder>() is not { } folder)
            return;
        app.MapGet(
            "/dev/mail",
            async (CancellationToken ct) =>
            {
                var mails = new List<DevMailRow>();
                foreach (var name in folder.Names().Take(100))
                {
                    if (await folder.ReadAsync(name, ct) is { } mail)
                        mails.Add(new(name, mail.To.ToString(), mail.Subject ?? "", mail.Date));
                }
                return new RazorComponentResult<DevMailList>(new { Mails = mails });
            }
        );
        app.MapGet(
            "/dev/mail/{name}",
            async (string name, CancellationToken ct) =>
                await folder.ReadAsync(name, ct) is { } mail
                    ? Results.Content(mail.HtmlBody, "text/html; charset=utf-8")
                    : Results.NotFound()
        );
        app.MapGet(
            "/dev/mail/{name}.txt",
            async (string name, CancellationToken ct) =>
                await folder.ReadAsync(name, ct) is { } mail
                    ? Results.Text(mail.TextBody)
                    : Results.NotFound()
        );
    }
}
