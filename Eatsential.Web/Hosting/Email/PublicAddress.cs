using Eatsential.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Eatsential.Web.Hosting.Email;

/// <summary>
/// Where people reach this site, for links in mails: the setting <c>PublicAddress</c>, never the Host header of a
/// request, which the sender of the request chooses. In Development the address the app listens on will do.
/// </summary>
internal sealed class PublicAddress(
    IConfiguration configuration,
    IHostEnvironment environment,
    IServer server
)
{
    private readonly Uri? configured = Read(configuration, environment);

    /// <param name="pathAndQuery">From the site's root, with its slash.</param>
    public string LinkTo(string pathAndQuery) => new Uri(Root(), pathAndQuery).AbsoluteUri;

    private Uri Root() => configured ?? new Uri(ListeningAddress());

    private string ListeningAddress() =>
        server
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.Select(a =>
                a.Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
                    .Replace("://[::]", "://localhost", StringComparison.Ordinal)
                    .Replace("://+", "://localhost", StringComparison.Ordinal)
                    .Replace("://*", "://localhost", StringComparison.Ordinal)
            )
            .FirstOrDefault()
        ?? "http://localhost";

    private static Uri? Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var address = configuration["PublicAddress"];
        if (string.IsNullOrWhiteSpace(address))
        {
            return environment.IsDevelopment()
                ? null
                : throw new SettingsException(
                    "PublicAddress is not set; links in mails need it, for example https://eatsential.example."
                );
        }
        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"
            && uri.PathAndQuery == "/"
            ? uri
            : throw new SettingsException(
                $"PublicAddress is '{address}'; it must look like https://eatsential.example."
            );
    }
}
