using Microsoft.AspNetCore.Antiforgery;

namespace Eatsential.Web.Hosting;

internal static class AntiforgeryFailures
{
    /// <summary>A form without its token is the sender's mistake: 400, where the endpoint alone would answer 500.</summary>
    public static void UseAntiforgeryFailures(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }
                await next(context);
            }
        );
}
