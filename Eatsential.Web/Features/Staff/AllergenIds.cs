using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff;

/// <summary>The allergens as they are in the database now, with the ids its rows use.</summary>
internal sealed class AllergenIds
{
    private readonly Dictionary<string, Guid> ids;
    private readonly Dictionary<Guid, string> slugs;

    private AllergenIds(IReadOnlyCollection<Data.Schemas.Health.Allergen> rows)
    {
        slugs = rows.ToDictionary(a => a.Id, a => a.Slug);
        ids = rows.ToDictionary(a => a.Slug, a => a.Id, StringComparer.Ordinal);
        Tree = new([
            .. rows.Select(a => new Allergen(
                a.Bit,
                a.Slug,
                a.Name,
                a.ParentId is { } parent ? slugs[parent] : null
            )),
        ]);
    }

    public AllergenTree Tree { get; }

    public static async Task<AllergenIds> ReadAsync(EatsentialDbContext db, CancellationToken ct) =>
        new(await db.Allergens.AsNoTracking().ToListAsync(ct));

    public string SlugOf(Guid id) => slugs[id];

    /// <exception cref="KeyNotFoundException">No allergen has this slug.</exception>
    public Guid IdOf(string slug) => ids[slug];

    public bool Knows(string slug) => ids.ContainsKey(slug);

    /// <summary>Everybody who may be hit by one of these: who named it, its group or one of its species.</summary>
    public IReadOnlyList<Guid> HitBy(IEnumerable<string> slugsChanged)
    {
        var mask = slugsChanged.Aggregate(0L, (all, slug) => all | Tree.HitMask(slug));
        return [.. Tree.All.Where(a => (mask & (1L << a.Bit)) != 0).Select(a => ids[a.Slug])];
    }
}
