using Microsoft.AspNetCore.Mvc;

namespace Eatsential.Web.Hosting;

/// <summary>Light, dark, or as the device says: a cookie, so that the first byte of every page is in the right colour.</summary>
internal static class Theme
{
    private const string Cookie = "theme";
    private const string ClientHint = "Sec-CH-Prefers-Color-Scheme";

    /// <summary>light or dark as chosen here; empty when the device decides.</summary>
    public static string Chosen(HttpContext context) =>
        context.Request.Cookies[Cookie] is "light" or "dark"
            ? context.Request.Cookies[Cookie]!
            : "";

    /// <summary>The best guess the request allows; browsers without the hint are asked again by script.</summary>
    public static bool IsDark(HttpContext context) =>
        Chosen(context) is { Length: > 0 } chosen
            ? chosen == "dark"
            : context
                .Request.Headers[ClientHint]
                .ToString()
                .Contains("dark", StringComparison.Ordinal);

    public static void AskForHint(HttpContext context)
    {
        context.Response.Headers["Accept-CH"] = ClientHint;
        context.Response.Headers.Append("Vary", ClientHint);
    }

    /// <summary>Without an antiforgery token: a colour is no harm, and public pages stay free of cookies.</summary>
    public static void MapTheme(this WebApplication app) =>
        app.MapPost(
                "/theme",
                ([FromForm] string? theme, [FromForm] string? returnUrl, HttpContext context) =>
                {
                    if (theme is "light" or "dark")
                    {
                        context.Response.Cookies.Append(
                            Cookie,
                            theme,
                            new CookieOptions
                            {
                                HttpOnly = true,
                                SameSite = SameSiteMode.Lax,
                                MaxAge = TimeSpan.FromDays(365),
                                IsEssential = true,
                            }
                        );
                    }
                    else
                    {
                        context.Response.Cookies.Delete(Cookie);
                    }
                    return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
                }
            )
            .DisableAntiforgery();
}
