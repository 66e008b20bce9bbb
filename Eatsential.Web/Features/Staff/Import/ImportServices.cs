namespace Eatsential.Web.Features.Staff.Import;

internal static class ImportServices
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<ImportAccess>();
        services.AddScoped<ImportMenu>();
        services.AddScoped<ImportRestaurants>();
        services.AddScoped<UndoImport>();
        services.AddScoped<PastImports>();
        services.AddScoped<ImportToReview>();
        services.AddScoped<SettleImport>();
    }
}
