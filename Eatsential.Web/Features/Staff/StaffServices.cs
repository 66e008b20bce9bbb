using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Features.Staff.Import;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Proposals;

namespace Eatsential.Web.Features.Staff;

internal static class StaffServices
{
    public static void AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(EvidenceSettings.Read(configuration));
        services.AddScoped<StaffOnly>();
        services.AddScoped<ClassifyIngredient>();
        services.AddScoped<SaveRecipe>();
        services.AddScoped<DecideProposal>();
        services.AddImport();
    }
}
