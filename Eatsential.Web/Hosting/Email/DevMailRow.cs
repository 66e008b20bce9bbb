namespace Eatsential.Web.Hosting.Email;

public sealed record DevMailRow(string Name, string To, string Subject, DateTimeOffset Date);
