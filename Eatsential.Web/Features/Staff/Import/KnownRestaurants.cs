using Eatsential.Data;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>The restaurants that a stretch of rows stands for.</summary>
internal sealed class KnownRestaurants
{
    private readonly Dictionary<string, Restaurant> byIdentifier;
    private readonly ILookup<(string Name, string Address), Restaurant> byAddress;

    private KnownRestaurants(IReadOnlyList<Restaurant> all)
    {
        byIdentifier = all.Where(r => r.ExternalId is not null).ToDictionary(r => r.ExternalId!);
        byAddress = all.Where(r => r.ExternalId is null).ToLookup(r => (r.Name, r.Address));
    }

    public static async Task<KnownRestaurants> FindAsync(
        EatsentialDbContext db,
        IReadOnlyList<RestaurantRow> rows,
        CancellationToken ct
    )
    {
        var identifiers = rows.Select(r => r.ExternalId).OfType<string>().ToList();
        var names = rows.Where(r => r.ExternalId is null).Select(r => r.Name).Distinct().ToList();
        return new(
            await db
                .Restaurants.Where(r =>
                    (r.ExternalId != null && identifiers.Contains(r.ExternalId))
                    || (r.ExternalId == null && names.Contains(r.Name))
                )
                .OrderBy(r => r.CreatedAt)
                .ThenBy(r => r.Id)
                .ToListAsync(ct)
        );
    }

    /// <param name="ordinal">How many rows of that name and address came before.</param>
    public Restaurant? Find(RestaurantRow row, int ordinal) =>
        row.ExternalId is { } id
            ? byIdentifier.GetValueOrDefault(id)
            : byAddress[(row.Name, row.Address)].Skip(ordinal).FirstOrDefault();
}
