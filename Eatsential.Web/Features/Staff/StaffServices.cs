using Eatsential.Web.Features.Staff.Allergens;
using Eatsential.Web.Features.Staff.Grids;
using Eatsential.Web.Features.Staff.Import;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Proposals;
using Eatsential.Web.Features.Staff.Queue;
using Eatsential.Web.Features.Staff.Restaurants;

namespace Eatsential.Web.Features.Staff;

internal static class StaffServices
{
    public static void AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(EvidenceSettings.Read(configuration));
        services.AddScoped<StaffOnly>();
        services.AddScoped<GridReader>();
        services.AddScoped<GridExport>();
        services.AddScoped<WorkQueue>();
        services.AddScoped<ResolveReport>();
        services.AddScoped<ProposalToDecide>();
        services.AddScoped<DecideProposal>();

        services.AddScoped<IngredientChoices>();
        services.AddScoped<NamedIngredients>();
        services.AddScoped<AllergenOptions>();
        services.AddScoped<IngredientToEdit>();
        services.AddScoped<IngredientBlast>();
        services.AddScoped<ClassifyIngredient>();
        services.AddScoped<RecordNutrition>();
        services.AddScoped<RetireIngredient>();

        services.AddScoped<MealToEdit>();
        services.AddScoped<AddMeal>();
        services.AddScoped<EditMeal>();
        services.AddScoped<SaveRecipe>();
        services.AddScoped<RecipeBlast>();
        services.AddScoped<TakeComputedNutrition>();
        services.AddScoped<RetireMeal>();
        services.AddScoped<RestoreMeal>();
        services.AddScoped<SetPhoto>();
        services.AddScoped<RemovePhoto>();

        services.AddScoped<RestaurantToEdit>();
        services.AddScoped<SaveRestaurant>();
        services.AddScoped<RetireRestaurant>();

        services.AddScoped<AllergenToEdit>();
        services.AddScoped<SaveAllergen>();

        services.AddImport();
    }
}
