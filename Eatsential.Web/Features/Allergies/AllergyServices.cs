namespace Eatsential.Web.Features.Allergies;

internal static class AllergyServices
{
    public static void AddAllergies(this IServiceCollection services) =>
        services
            .AddScoped<AllergenChoices>()
            .AddScoped<AllergyList>()
            .AddScoped<AddAllergy>()
            .AddScoped<ChangeAllergy>()
            .AddScoped<RemoveAllergy>()
            .AddScoped<SayNoAllergies>();
}
