namespace Eatsential.Web.Hosting;

internal static class SameOriginWebSockets
{
    /// <summary>Browsers send cookies with any site's WebSocket, and no CORS rule stops it: a foreign Origin gets 403.</summary>
    public static void UseSameOriginWebSockets(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var origin = context.Request.Headers.Origin.ToString();
                if (
                    context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
                    && origin.Length > 0
                    && !(
                        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                        && uri.Authority.Equals(
                            context.Request.Host.Value,
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
                )
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return;
                }
                await next(context);
            }
        );
}
