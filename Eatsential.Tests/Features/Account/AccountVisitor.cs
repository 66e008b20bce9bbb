using System.Net;
using System.Text.RegularExpressions;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Features.Account;

/// <summary>
/// A browser without scripts: gets pages, fills their forms with what they carry, keeps cookies. Like browsers, and unlike
/// .NET's cookie container, it takes Secure cookies from http://localhost.
/// </summary>
internal sealed partial class AccountVisitor(AppServer app) : IDisposable
{
    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    )
    {
        BaseAddress = app.Address,
    };

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The attributes that a cookie came with, last.</summary>
    public Dictionary<string, string> CookieHeaders { get; } = new(StringComparer.Ordinal);

    public Task<Answer> GetAsync(string path) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens a page, fills in its named form and sends it where the form says.</summary>
    public async Task<Answer> FillInAsync(
        string page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var answer = await GetAsync(page);
        var markup =
            Form()
                .Matches(answer.Body)
                .Select(m => m.Value)
                .FirstOrDefault(f => f.Contains($"value=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException(
                $"{page} ({answer.Status}) has no form '{form}':\n{answer.Body}"
            );
        var values = Hidden()
            .Matches(markup)
            .ToDictionary(
                m => m.Groups["name"].Value,
                m => WebUtility.HtmlDecode(m.Groups["value"].Value),
                StringComparer.Ordinal
            );
        foreach (var (name, value) in fields)
            values[name] = value;
        var action = WebUtility.HtmlDecode(Action().Match(markup).Groups["action"].Value);
        return await PostAsync(action, values);
    }

    public Task<Answer> PostAsync(string path, IReadOnlyDictionary<string, string> values) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(values),
            }
        );

    public Task<Answer> SignInAsync(string name, string password) =>
        FillInAsync("/account/login", "login", ("name", name), ("password", password));

    public void Dispose() => client.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var message = request;
        if (Cookies.Count > 0)
            message.Headers.Add(
                "Cookie",
                string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}"))
            );
        using var response = await client.SendAsync(message);
        if (response.Headers.TryGetValues("Set-Cookie", out var headers))
        {
            foreach (var header in headers)
            {
                var parts = header.Split(';')[0].Split('=', 2);
                CookieHeaders[parts[0]] = header;
                if (parts[1].Length == 0)
                    Cookies.Remove(parts[0]);
                else
                    Cookies[parts[0]] = parts[1];
            }
        }
        var location = response.Headers.Location;
        return new(
            response.StatusCode,
            location is { IsAbsoluteUri: true } ? location.PathAndQuery : location?.ToString(),
            await response.Content.ReadAsStringAsync()
        );
    }

    /// <param name="Location">Where it redirects to, without the host.</param>
    internal sealed record Answer(HttpStatusCode Status, string? Location, string Body)
    {
        public string Heading =>
            WebUtility.HtmlDecode(
                Regex
                    .Match(
                        Body,
                        "<h1[^>]*>(?<text>[^<]*)",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    )
                    .Groups["text"]
                    .Value
            );
    }

    [GeneratedRegex(
        "<form .*?</form>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("action=\"(?<action>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Action();
}
