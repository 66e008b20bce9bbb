using Eatsential.Data;
using Eatsential.Web.Components;
using Eatsential.Web.Features.Account;
using Eatsential.Web.Features.Allergies;
using Eatsential.Web.Features.Meals;
using Eatsential.Web.Features.Profile;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Welcome;
using Eatsential.Web.Hosting.Health;
using Eatsential.Web.Hosting.Photos;
using Eatsential.Web.Hosting.Sessions;
using MudBlazor.Services;

namespace Eatsential.Web.Hosting;

/// <summary>The app in two lists: what it is made of, and what a request passes through.</summary>
internal static class EatsentialHost
{
    public static void AddEatsential(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddRootDevelopmentSettings(builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var database = DatabaseSettings.Read(builder.Configuration, builder.Environment);

        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddEatsentialData(database.Provider, database.ConnectionString);
        builder.Services.AddAllergies();
        builder.Services.AddProfile();
        builder.Services.AddWelcome();
        builder.Services.AddStaff(builder.Configuration);
        builder.Services.AddMeals();
        // A pasted statement of the length its field takes has to arrive: the default of 32 kB would end the circuit.
        builder
            .Services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 512 * 1024);
        builder.Services.AddMudServices();
        builder.Services.AddCompression();
        builder.Services.AddSingleton<PhotoFolder>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAccounts(builder.Configuration, builder.Environment);
        builder.Services.AddHostedService<AuditUpkeep>();
        builder
            .Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [HealthEndpoints.Ready]);
    }

    public static void UseEatsential(this WebApplication app)
    {
        app.UseSecurityHeaders(SecurityHeaders.Policy());
        // In a scope of its own: the failed page has already used up its scope's navigation.
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = Failures.RenderAsync,
                CreateScopeForErrors = true,
            }
        );
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // After the headers, which files get too, and before the sign-in, which they need not pay for.
        app.UseRouting();
        app.UseCompression();
        app.UseSameOriginWebSockets();
        app.UseRateLimiter();
        app.UseSessions();
        app.UseAntiforgery();
        app.UseAntiforgeryFailures();

        app.MapHealth();
        app.MapStaticAssets().ShortCircuit();
        app.MapPhotos();
        app.MapTheme();
        app.MapAccounts();
        app.MapGridExports();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
