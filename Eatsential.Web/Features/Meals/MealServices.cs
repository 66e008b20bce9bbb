using Eatsential.Data.Queries;
using Eatsential.Web.Features.Restaurants;
using Eatsential.Web.Shared;

namespace Eatsential.Web.Features.Meals;

internal static class MealServices
{
    public static void AddMeals(this IServiceCollection services) =>
        services
            .AddSingleton<AllergenVocabulary>()
            .AddSingleton<CatalogueChoices>()
            .AddSingleton<Handover>()
            .AddScoped<AssessmentReader>()
            .AddScoped<BrowserChoices>()
            .AddScoped<MealSearch>()
            .AddScoped<MealDetails>()
            .AddScoped<RestaurantList>()
            .AddScoped<RestaurantMenu>();
}
