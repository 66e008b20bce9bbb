using Microsoft.AspNetCore.ResponseCompression;

namespace Eatsential.Web.Hosting;

internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = ["text/html"];
        });

    /// <summary>
    /// Pages are compressed except for whoever comes from another site: compression tells by its length whether a guess in
    /// the address stands in the page (BREACH), and another site would be the one to guess.
    /// </summary>
    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(
            context => context.Request.Headers["Sec-Fetch-Site"] != "cross-site",
            branch => branch.UseResponseCompression()
        );
}
