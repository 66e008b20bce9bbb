using Eatsential.Data.Domain.Safety;
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
        services.AddScoped<WorkQueue>();
        services.AddScoped<ResolveReport>();
        services.AddScoped<ProposalToDecide>();
        services.AddScoped<DecideProposal>();
        services.AddImport();
    }
}
