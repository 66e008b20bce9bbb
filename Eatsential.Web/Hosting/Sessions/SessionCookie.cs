using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Eatsential.Web.Hosting.Sessions;

internal sealed class SessionCookie(SessionTickets tickets)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(CookieAuthenticationOptions options) => Configure(null, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        // __Host-: browsers take it only with Secure, for the whole site and for this host alone. They count
        // http://localhost as secure, so development needs no exception.
        options.Cookie.Name = "__Host-Eatsential";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.Path = "/";
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = SessionTickets.Idle;
        options.SlidingExpiration = true;
        options.SessionStore = tickets;
        options.LoginPath = "/account/login";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
