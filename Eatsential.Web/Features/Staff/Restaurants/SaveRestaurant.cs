using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
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
    public async Task<CurationResult> RunAsync(
        Guid id,
        int? seenVersion,
        RestaurantDetails wanted,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        wanted = wanted.Trimmed();
        if (wanted.Fault() is { } fault)
            return CurationResult.Invalid(fault);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.Restaurants.SingleOrDefaultAsync(r => r.Id == id, ct);
        if (row is null)
        {
            if (seenVersion is not null)
                return new(CurationStatus.Gone);
            row = new Restaurant
            {
                Id = id,
                Name = wanted.Name,
                Address = wanted.Address,
                City = wanted.City,
                State = wanted.State,
                ZipCode = wanted.ZipCode,
            };
            db.Restaurants.Add(row);
        }
        else if (row.Version != seenVersion)
        {
            return new(CurationStatus.Stale);
        }
        wanted.WriteTo(row);
        return await db.PublishAsync(ct);
    }
}
