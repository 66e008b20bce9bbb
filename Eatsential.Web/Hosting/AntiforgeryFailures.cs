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
                if (
                    context.Features.Get<IAntiforgeryValidationFeature>() is
                    { IsValid: false, Error: var error }
                )
                {
                    // The token stands in the form: one that cannot be read has none either.
                    var unreadable = error?.InnerException is not null;
                    await new RazorComponentResult<RefusalPage>(
                        new
                        {
                            Heading = unreadable
                                ? "We could not read this form"
                                : "This form was open too long",
                            Text = unreadable
                                ? "Nothing has been saved. It contains a character that cannot be stored, or far too much text. Go back, put that right and send it again."
                                : "Nothing has been saved. Go back, load the page anew and send it again.",
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
