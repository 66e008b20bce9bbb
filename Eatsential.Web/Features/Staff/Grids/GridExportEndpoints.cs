using Eatsential.Web.Features.Staff.Allergens;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Restaurants;

namespace Eatsential.Web.Features.Staff.Grids;

internal static class GridExportEndpoints
{
    /// <summary>A grid's address with <c>.csv</c> behind its path, and the same filter.</summary>
    public static void MapGridExports(this WebApplication app)
    {
        Map(app, StaffUrls.Meals, MealGrid.Grid);
        Map(app, StaffUrls.Ingredients, IngredientGrid.Grid);
        Map(app, StaffUrls.Restaurants, RestaurantGrid.Grid);
        Map(app, StaffUrls.Allergens, AllergenGrid.Grid);
    }

    private static void Map<TRow>(WebApplication app, string page, Grid<TRow> grid) =>
        app.MapGet(
                StaffUrls.Export(page),
                async (
                    [AsParameters] GridQuery query,
                    GridExport export,
                    TimeProvider clock,
                    HttpContext context
                ) =>
                {
                    var response = context.Response;
                    try
                    {
                        await export.RunAsync(
                            grid,
                            query,
                            () =>
                            {
                                response.ContentType = "text/csv; charset=utf-8";
                                response.Headers.CacheControl = "no-store";
                                response.Headers.ContentDisposition =
                                    $"attachment; filename=\"{grid.Name}-{clock.GetUtcNow():yyyy-MM-dd}.csv\"";
                            },
                            response.Body,
                            context.RequestAborted
                        );
                    }
                    catch (UnauthorizedAccessException)
                    {
                        // The role was taken away since the cookie was made.
                        response.StatusCode = StatusCodes.Status403Forbidden;
                    }
                }
            )
            .RequireAuthorization(policy =>
                policy.RequireRole(StaffRoles.NutritionStaff, StaffRoles.Admin)
            );
}
