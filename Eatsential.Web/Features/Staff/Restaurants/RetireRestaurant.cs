using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Restaurants;

/// <summary>Takes a restaurant, and with it its menu, from what people find. Nothing is deleted.</summary>
public sealed class RetireRestaurant(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <param name="retire">False restores it.</param>
    public async Task<CurationResult> RunAsync(
        Guid id,
        int seenVersion,
        bool retire,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Restaurants.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } restaurant)
            return new(CurationStatus.Gone);
        if (restaurant.IsActive != retire)
            return new(CurationStatus.Unchanged);
        if (restaurant.Version != seenVersion)
            return new(CurationStatus.Stale);
        restaurant.IsActive = !retire;
        return await db.PublishAsync(ct);
    }
}
