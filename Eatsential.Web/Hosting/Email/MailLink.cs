namespace Eatsential.Web.Hosting.Email;

internal sealed record MailLink(string Label, string Url);
