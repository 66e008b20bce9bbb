using System.Numerics;
using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Queue;

/// <summary>Dishes of one restaurant without a complete list, of which it declares the same.</summary>
/// <param name="Dishes">How many there are.</param>
/// <param name="People">To how many people each is unknown.</param>
public sealed record DishesToList(
    Guid Restaurant,
    string Name,
    string City,
    int Dishes,
    long People
)
{
    /// <summary>Some of them by name.</summary>
    public IReadOnlyList<DishToList> Some { get; init; } = [];
}

public sealed record DishToList(Guid Id, string Name);

/// <summary>
/// Dishes without a complete list, ranked by how many people each is unknown to: everybody with an allergy but those
/// whom what the restaurant declares warns already. Of equal ranks, the restaurant first that one call settles most for.
/// </summary>
internal static class UnlistedDishes
{
    private const int NamesShown = 3;

    /// <summary>Declarations weighed against each other: those of the fewest allergens warn the fewest people.</summary>
    private const int DeclarationsWeighed = 40;

    private const int NamesRead = 2_000;

    public static async Task<IReadOnlyList<DishesToList>> ReadAsync(
        EatsentialDbContext db,
        CancellationToken ct
    )
    {
        List<DishesToList> found = [];
        foreach (var (declared, people) in await RankedAsync(db, ct))
        {
            if (found.Count >= WorkQueue.Most)
                break;
            var dishes = await OfAsync(db, declared, people, WorkQueue.Most - found.Count, ct);
            found.AddRange(await NamedAsync(db, declared, dishes, ct));
        }
        return found;
    }

    private static async Task<IReadOnlyList<(Declared Declared, long People)>> RankedAsync(
        EatsentialDbContext db,
        CancellationToken ct
    )
    {
        var declared = await Unlisted(db)
            .GroupBy(m => new { m.ContainsMask, m.MayContainMask })
            .Select(g => new Declared(g.Key.ContainsMask, g.Key.MayContainMask))
            .ToListAsync(ct);
        var all = await db.PeopleWithAllergiesAsync(ct);
        var ids = await AllergenIds.ReadAsync(db, ct);
        List<(Declared, long People)> ranked = [];
        foreach (var some in declared.OrderBy(d => d.Allergens).Take(DeclarationsWeighed))
            ranked.Add(
                (some, some.Allergens == 0 ? all : all - await WarnedAsync(db, some, ids, ct))
            );
        return [.. ranked.OrderByDescending(r => r.People)];
    }

    private static Task<long> WarnedAsync(
        EatsentialDbContext db,
        Declared declared,
        AllergenIds ids,
        CancellationToken ct
    ) =>
        db.PeopleWarnedAsync(
            ids.HitBy(ids.Tree.All.Where(a => Has(declared.Contains, a)).Select(a => a.Slug)),
            ids.HitBy(ids.Tree.All.Where(a => Has(declared.MayContain, a)).Select(a => a.Slug)),
            ct
        );

    private static async Task<List<DishesToList>> OfAsync(
        EatsentialDbContext db,
        Declared declared,
        long people,
        int most,
        CancellationToken ct
    ) =>
        (
            await Unlisted(db, declared)
                .GroupBy(m => m.RestaurantId)
                .Select(g => new { Id = g.Key, Dishes = g.Count() })
                .OrderByDescending(g => g.Dishes)
                .ThenBy(g => g.Id)
                .Take(most)
                .Join(
                    db.Restaurants,
                    g => g.Id,
                    r => r.Id,
                    (g, r) =>
                        new
                        {
                            g.Id,
                            r.Name,
                            r.City,
                            g.Dishes,
                        }
                )
                .OrderByDescending(r => r.Dishes)
                .ThenBy(r => r.Name)
                .ToListAsync(ct)
        ).ConvertAll(r => new DishesToList(r.Id, r.Name, r.City, r.Dishes, people));

    private static async Task<IEnumerable<DishesToList>> NamedAsync(
        EatsentialDbContext db,
        Declared declared,
        List<DishesToList> dishes,
        CancellationToken ct
    )
    {
        var restaurants = dishes.ConvertAll(d => d.Restaurant);
        var names = (
            await Unlisted(db, declared)
                .Where(m => restaurants.Contains(m.RestaurantId))
                .OrderBy(m => m.Name)
                .Select(m => new
                {
                    m.RestaurantId,
                    m.Id,
                    m.Name,
                })
                .Take(NamesRead)
                .ToListAsync(ct)
        ).ToLookup(m => m.RestaurantId, m => new DishToList(m.Id, m.Name));
        return dishes.Select(d => d with { Some = [.. names[d.Restaurant].Take(NamesShown)] });
    }

    private static IQueryable<Meal> Unlisted(EatsentialDbContext db) =>
        db.Meals.Where(m => !m.IngredientsComplete && m.IsAvailable);

    private static IQueryable<Meal> Unlisted(EatsentialDbContext db, Declared declared)
    {
        var (contains, mayContain) = (declared.Contains, declared.MayContain);
        return Unlisted(db)
            .Where(m => m.ContainsMask == contains && m.MayContainMask == mayContain);
    }

    private static bool Has(long mask, Allergen allergen) => (mask & (1L << allergen.Bit)) != 0;

    /// <summary>What is known of a dish without a complete list, as its row's masks.</summary>
    private sealed record Declared(long Contains, long MayContain)
    {
        public int Allergens => BitOperations.PopCount((ulong)(Contains | MayContain));
    }
}
