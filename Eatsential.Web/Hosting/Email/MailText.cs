using System.Text;
using System.Text.Encodings.Web;
using Eatsential.Data.Schemas.Auth;

namespace Eatsential.Web.Hosting.Email;

/// <summary>A mail as it is worded: paragraphs and at most one thing to do. The same words go out as text and as HTML.</summary>
/// <param name="Link">Goes last but for <paramref name="Closing"/>; null when there is nothing to do.</param>
internal sealed record MailText(
    string Subject,
    IReadOnlyList<string> Paragraphs,
    MailLink? Link,
    IReadOnlyList<string> Closing
)
{
    public OutboxMail To(string address, DateTimeOffset now) =>
        new()
        {
            ToAddress = address,
            Subject = Subject,
            TextBody = AsText(),
            HtmlBody = AsHtml(),
            CreatedAt = now,
            NextAttemptAt = now,
        };

    private string AsText()
    {
        var text = new StringBuilder();
        foreach (var paragraph in Paragraphs)
            text.Append(paragraph).Append("\n\n");
        if (Link is not null)
            text.Append(Link.Label).Append(":\n").Append(Link.Url).Append("\n\n");
        foreach (var paragraph in Closing)
            text.Append(paragraph).Append("\n\n");
        return text.Append("-- \nEatsential\n").ToString();
    }

    private string AsHtml()
    {
        var encode = HtmlEncoder.Default;
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<meta name=\"color-scheme\" content=\"light dark\"><title>")
            .Append(encode.Encode(Subject))
            .Append("</title></head><body style=\"margin:0;padding:24px 16px\">")
            .Append("<main style=\"max-width:32rem;margin:0 auto;")
            .Append("font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif\">")
            .Append("<h1 style=\"font-size:22px;line-height:1.25\">")
            .Append(encode.Encode(Subject))
            .Append("</h1>");
        foreach (var paragraph in Paragraphs)
            html.Append("<p>").Append(encode.Encode(paragraph)).Append("</p>");
        if (Link is not null)
        {
            var url = encode.Encode(Link.Url);
            html.Append("<p><a href=\"")
                .Append(url)
                .Append("\" style=\"display:inline-block;padding:12px 22px;border-radius:999px;")
                .Append("background:#006A5B;color:#FFFFFF;font-weight:600;text-decoration:none\">")
                .Append(encode.Encode(Link.Label))
                .Append(
                    "</a></p><p style=\"font-size:14px\">If the button does not work, copy this "
                )
                .Append("address into your browser:<br><span style=\"word-break:break-all\">")
                .Append(url)
                .Append("</span></p>");
        }
        foreach (var paragraph in Closing)
            html.Append("<p>").Append(encode.Encode(paragraph)).Append("</p>");
        return html.Append("<p>Eatsential</p></main></body></html>").ToString();
    }
}
