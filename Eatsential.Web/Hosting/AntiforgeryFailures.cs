using Eatsential.Web.Components;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

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
                    await new RazorComponentResult<RefusalPage>(
                        new
                        {
                            Heading = "This form was open too long",
                            Text = "Nothing has been saved. Go back, load the page anew and send it again.",
                        }
                    )
                    {
                        StatusCode = StatusCodes.Status400BadRequest,
                    }.ExecuteAsync(context);
                    return;
                }
                await next(context);
            }
        );
}
