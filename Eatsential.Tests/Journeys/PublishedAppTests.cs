using System.Net;
using System.Text.RegularExpressions;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Journeys;

/// <summary>What a published build serves, which a build in development does not show.</summary>
public sealed partial class PublishedAppTests
{
    [Fact]
    public async Task Scripts_and_styles_go_out_compressed_and_under_fingerprinted_names()
    {
        var folder = Directory.CreateTempSubdirectory("eats-published-");
        try
        {
            await PublishedApp.PublishAsync(
                Path.Combine(RepositoryRoot.Path, "Eatsential.Web"),
                folder.FullName
            );
            await using var app = await PublishedApp.StartAsync(
                folder.FullName,
                "Eatsential.Web.dll",
                new Dictionary<string, string>
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["ConnectionStrings__Eatsential"] =
                        $"Data Source={Path.Combine(folder.FullName, "published.db")}",
                    ["PublicAddress"] = "http://localhost",
                    ["Smtp__Host"] = "localhost",
                    ["Smtp__From"] = "test@example.com",
                }
            );
            using var client = new HttpClient { BaseAddress = app.Address };
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

            // The shell that loads MudBlazor is behind a sign-in; its files are public.
            var manifest = await File.ReadAllTextAsync(
                Path.Combine(folder.FullName, "Eatsential.Web.staticwebassets.endpoints.json")
            );
            var files = Fingerprinted()
                .Matches(manifest)
                .Select(m => m.Groups["file"].Value)
                .Where(f =>
                    f.StartsWith("lib/MudBlazor", StringComparison.Ordinal)
                    || f.StartsWith("css/", StringComparison.Ordinal)
                )
                .Distinct()
                .ToList();
            Assert.Contains(files, f => f.EndsWith(".js", StringComparison.Ordinal));
            Assert.Contains(files, f => f.EndsWith(".css", StringComparison.Ordinal));
            foreach (var file in files)
            {
                using var response = await client.GetAsync(new Uri(file, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
                Assert.Contains(
                    "immutable",
                    response.Headers.CacheControl!.ToString(),
                    StringComparison.Ordinal
                );
            }

            using var dev = await client.GetAsync(new Uri("dev/mail", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, dev.StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(
        @"""Route"":""(?<file>[\w./]+\.[a-z0-9]{10}\.(css|js))""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Fingerprinted();
}
