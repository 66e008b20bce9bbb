using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Restaurants;

public sealed record RestaurantToEditView(
    Guid Id,
    int Version,
    bool IsActive,
    RestaurantDetails Details
)
{
    public static RestaurantToEditView Of(Restaurant row) =>
        new(row.Id, row.Version, row.IsActive, RestaurantDetails.Of(row));
}

/// <summary>One restaurant with all the staff may change of it.</summary>
public sealed class RestaurantToEdit(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <returns>Null where there is none of this id.</returns>
    public async Task<RestaurantToEditView?> RunAsync(Guid id, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return
            await db.Restaurants.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } row
            ? RestaurantToEditView.Of(row)
            : null;
    }
}
