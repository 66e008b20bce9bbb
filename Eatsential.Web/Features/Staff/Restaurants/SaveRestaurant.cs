using Eatsential.Data;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Restaurants;

/// <summary>Changes a restaurant, or adds it.</summary>
public sealed class SaveRestaurant(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <param name="id">Of a new one, made by the caller, so that a save sent twice adds one restaurant.</param>
    /// <param name="seenVersion">The version the editor was opened with; null adds a new one.</param>
    public Task<Outcome<RestaurantToEditView>> RunAsync(
        Guid id,
        int? seenVersion,
        RestaurantDetails typed,
        CancellationToken ct
    ) =>
        databases.SaveAsync<RestaurantToEditView>(
            async (db, _) =>
            {
                await staffOnly.RunAsync(ct);
                var wanted = typed.Trimmed();
                if (wanted.Faults() is { Count: > 0 } faults)
                    return new Invalid<RestaurantToEditView>(faults);
                var row = await db.Restaurants.SingleOrDefaultAsync(r => r.Id == id, ct);
                if (row is null && seenVersion is not null)
                    return new Stale<RestaurantToEditView>(null);
                // Saved already, when the answer was lost on the way and the same is sent again.
                if (row is not null && RestaurantDetails.Of(row) == wanted)
                    return new Saved<RestaurantToEditView>(RestaurantToEditView.Of(row));
                if (row is not null && row.Version != seenVersion)
                    return new Stale<RestaurantToEditView>(RestaurantToEditView.Of(row));
                if (row is null)
                {
                    row = wanted.NewRow(id);
                    db.Restaurants.Add(row);
                }
                wanted.WriteTo(row);
                await db.SaveChangesAsync(ct);
                return new Saved<RestaurantToEditView>(RestaurantToEditView.Of(row));
            }
        );
}
