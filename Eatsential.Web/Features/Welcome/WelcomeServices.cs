namespace Eatsential.Web.Features.Welcome;

internal static class WelcomeServices
{
    public static void AddWelcome(this IServiceCollection services) =>
        services.AddScoped<FinishWelcomeStep>();
}
