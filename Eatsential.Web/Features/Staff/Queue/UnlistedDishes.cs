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

    /// <summary>Restaurants looked at: those of the most dishes that declare nothing, then of the most.</summary>
    private const int RestaurantsWeighed = 200;

    /// <summary>Declarations weighed against each other: those of the fewest allergens warn the fewest people.</summary>
    private const int DeclarationsWeighed = 20;

    private const int NamesRead = 2_000;

    public static async Task<IReadOnlyList<DishesToList>> ReadAsync(
        EatsentialDbContext db,
        CancellationToken ct
    )
    {
        var groups = await GroupsAsync(db, ct);
        // What declares nothing is unknown to everybody: where that is work enough, nothing else has to be weighed.
        List<Ranked> ranked = [.. groups[Declared.Nothing].Select(g => new Ranked(g, 0))];
        if (ranked.Count < WorkQueue.Most)
            ranked.AddRange(await WeighedAsync(db, groups, ct));
        var everybody = await db.PeopleWithAllergiesAsync(ct);
        List<Ranked> first =
        [
            .. ranked
                .OrderBy(r => r.Warned)
                .ThenByDescending(r => r.Group.Dishes)
                .ThenBy(r => r.Group.Restaurant)
                .Take(WorkQueue.Most),
        ];
        return await NamedAsync(db, first, everybody, ct);
    }

    private static async Task<ILookup<Declared, Group>> GroupsAsync(
        EatsentialDbContext db,
        CancellationToken ct
    )
    {
        var restaurants = await Unlisted(db)
            .GroupBy(m => m.RestaurantId)
            .OrderByDescending(g => g.Count(m => m.ContainsMask == 0 && m.MayContainMask == 0))
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .Take(RestaurantsWeighed)
            .ToListAsync(ct);
        var groups = await Unlisted(db)
            .Where(m => restaurants.Contains(m.RestaurantId))
            .GroupBy(m => new
            {
                m.RestaurantId,
                m.ContainsMask,
                m.MayContainMask,
            })
            .Select(g => new
            {
                g.Key.RestaurantId,
                Declared = new Declared(g.Key.ContainsMask, g.Key.MayContainMask),
                Dishes = g.Count(),
            })
            .ToListAsync(ct);
        return groups.ToLookup(
            g => g.Declared,
            g => new Group(g.RestaurantId, g.Declared, g.Dishes)
        );
    }

    private static async Task<IReadOnlyList<Ranked>> WeighedAsync(
        EatsentialDbContext db,
        ILookup<Declared, Group> groups,
        CancellationToken ct
    )
    {
        var ids = await AllergenIds.ReadAsync(db, ct);
        List<Ranked> ranked = [];
        foreach (
            var some in groups
                .Where(g => g.Key != Declared.Nothing)
                .OrderBy(g => g.Key.Allergens)
                .ThenByDescending(g => g.Sum(r => r.Dishes))
                .Take(DeclarationsWeighed)
        )
        {
            var warned = await WarnedAsync(db, some.Key, ids, ct);
            ranked.AddRange(some.Select(g => new Ranked(g, warned)));
        }
        return ranked;
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

    private static async Task<IReadOnlyList<DishesToList>> NamedAsync(
        EatsentialDbContext db,
        List<Ranked> ranked,
        long everybody,
        CancellationToken ct
    )
    {
        var restaurants = ranked.ConvertAll(r => r.Group.Restaurant);
        var places = await db
            .Restaurants.Where(r => restaurants.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                r.Name,
                r.City,
            })
            .ToDictionaryAsync(r => r.Id, ct);
        var masks = ranked.ConvertAll(r => r.Group.Declared.Contains);
        var dishes = (
            await Unlisted(db)
                .Where(m => restaurants.Contains(m.RestaurantId) && masks.Contains(m.ContainsMask))
                .OrderBy(m => m.Name)
                .Select(m => new
                {
                    m.RestaurantId,
                    Declared = new Declared(m.ContainsMask, m.MayContainMask),
                    Dish = new DishToList(m.Id, m.Name),
                })
                .Take(NamesRead)
                .ToListAsync(ct)
        ).ToLookup(m => (m.RestaurantId, m.Declared), m => m.Dish);
        return
        [
            .. from r in ranked
            // One can have been removed since.
            where places.ContainsKey(r.Group.Restaurant)
            let place = places[r.Group.Restaurant]
            select new DishesToList(
                place.Id,
                place.Name,
                place.City,
                r.Group.Dishes,
                everybody - r.Warned
            )
            {
                Some = [.. dishes[(place.Id, r.Group.Declared)].Take(NamesShown)],
            },
        ];
    }

    private static IQueryable<Meal> Unlisted(EatsentialDbContext db) =>
        db.Meals.Where(m => !m.IngredientsComplete && m.IsAvailable);

    private static bool Has(long mask, Allergen allergen) => (mask & (1L << allergen.Bit)) != 0;

    /// <summary>What is known of a dish without a complete list, as its row's masks.</summary>
    private sealed record Declared(long Contains, long MayContain)
    {
        public static Declared Nothing { get; } = new(0, 0);

        public int Allergens => BitOperations.PopCount((ulong)(Contains | MayContain));
    }

    /// <summary>Dishes of one restaurant of which it declares the same.</summary>
    private sealed record Group(Guid Restaurant, Declared Declared, int Dishes);

    /// <param name="Warned">How many people what is declared warns.</param>
    private sealed record Ranked(Group Group, long Warned);
}
