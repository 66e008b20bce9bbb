using Eatsential.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Eatsential.Web.Hosting.Sessions;

internal static class SessionServices
{
    public static void AddSessions(this IServiceCollection services)
    {
        // In the database, so that cookies and forms outlive a restart and every instance reads them.
        services
            .AddDataProtection()
            .SetApplicationName("Eatsential")
            .PersistKeysToDbContext<EatsentialDbContext>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<OpenSessions>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddScoped<CircuitHandler, CircuitIdentity>();
    }

    /// <summary>Signs the request in: <see cref="CurrentUser"/> is filled here, and for circuits in <see cref="CircuitIdentity"/>.</summary>
    public static void UseSessions(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(
            async (context, next) =>
            {
                if (context.User.UserId() is { } id)
                    context.RequestServices.GetRequiredService<CurrentUser>().SignedInAs(id);
                await next(context);
            }
        );
        app.UseAuthorization();
    }
}
