using Eatsential.Data.Queries;

namespace Eatsential.Web.Features.Meals;

internal static class MealServices
{
    public static IServiceCollection AddMeals(this IServiceCollection services) =>
        services
            .AddSingleton<AllergenVocabulary>()
            .AddSingleton<CatalogueChoices>()
            .AddScoped<AssessmentReader>()
            .AddScoped<BrowserChoices>()
            .AddScoped<MealSearch>();
}
