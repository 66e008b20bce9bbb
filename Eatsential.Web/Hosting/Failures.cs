using Eatsential.Data;
using Eatsential.Web.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Eatsential.Web.Hosting;

internal static class Failures
{
    /// <summary>
    /// A page for an exception. It is rendered without running the pipeline again: sign-in reads the database, and the
    /// database may be what failed.
    /// </summary>
    public static Task RenderAsync(HttpContext context)
    {
        var away = DatabaseFailure.IsUnreachable(
            context.Features.Get<IExceptionHandlerFeature>()?.Error
        );
        if (away)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "10";
        }
        return new RazorComponentResult<ErrorPage>(new { Away = away })
        {
            StatusCode = context.Response.StatusCode,
        }.ExecuteAsync(context);
    }
}
