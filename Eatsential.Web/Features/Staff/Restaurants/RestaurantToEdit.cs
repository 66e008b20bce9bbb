using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Restaurants;

public sealed record RestaurantToEditView(
    Guid Id,
    int Version,
    bool IsActive,
    RestaurantDetails Details
);

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
            ? new(row.Id, row.Version, row.IsActive, RestaurantDetails.Of(row))
            : null;
    }
}
