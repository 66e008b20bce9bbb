using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Queries;

/// <summary>What the filters can choose from.</summary>
public sealed record Choices(IReadOnlyList<string> Cities, IReadOnlyList<string> Cuisines);

/// <summary>The cities and cuisines of active restaurants.</summary>
public sealed class CatalogueChoices(TimeProvider time)
    : Kept<Choices>(time, TimeSpan.FromMinutes(5))
{
    protected override async Task<Choices> ReadAsync(EatsentialDbContext db, CancellationToken ct)
    {
        var pairs = await db
            .Restaurants.Where(r => r.IsActive)
            .Select(r => new { r.City, r.CuisineType })
            .Distinct()
            .ToListAsync(ct);
        return new(
            [.. pairs.Select(p => p.City).Distinct().Order(StringComparer.Ordinal)],
            [
                .. pairs
                    .Select(p => p.CuisineType)
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );
    }
}
