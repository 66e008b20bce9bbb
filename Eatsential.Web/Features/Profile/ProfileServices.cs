namespace Eatsential.Web.Features.Profile;

internal static class ProfileServices
{
    public static void AddProfile(this IServiceCollection services) =>
        services
            .AddScoped<ProfileView>()
            .AddScoped<SaveBody>()
            .AddScoped<SaveDiets>()
            .AddScoped<SaveConditions>()
            .AddScoped<SaveGoal>()
            .AddScoped<ChooseUnits>();
}
