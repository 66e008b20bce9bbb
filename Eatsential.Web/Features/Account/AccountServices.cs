using Eatsential.Data.Schemas.Auth;
using Eatsential.Web.Hosting.Email;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Eatsential.Web.Features.Account;

internal static class AccountServices
{
    public static void AddAccounts(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddSessions();
        services.AddMail(configuration, environment);
        services.AddAccountLimits(configuration);

        services.Configure<PasswordHasherOptions>(o =>
            o.IterationCount = PasswordHashing.Iterations
        );
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<NewPassword>();
        services.AddSingleton<AccountMails>();
        services.AddScoped<RegisterAccount>();
        services.AddScoped<SendLink>();
        services.AddScoped<LinkState>();
        services.AddScoped<VerifyEmail>();
        services.AddScoped<SignIn>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<MySessions>();
        services.AddScoped<EndSession>();
        services.AddScoped<RemoveExpired>();
        services.AddHostedService<AccountUpkeep>();
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.Services.GetRequiredService<PasswordHashing>().WarmUp();
        _ = app.Services.GetRequiredService<PublicAddress>();
        app.MapPost(
                "/account/logout",
                async (HttpContext context) =>
                {
                    await context.SignOutAsync();
                    return Results.LocalRedirect("/");
                }
            )
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapDevMail();
    }
}
