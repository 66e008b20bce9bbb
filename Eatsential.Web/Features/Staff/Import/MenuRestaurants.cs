using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>The restaurants a menu's rows go to, by the name the file gives them.</summary>
internal sealed class MenuRestaurants
{
    private const int AddressesShown = 5;

    private readonly Dictionary<string, Restaurant> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> added = [];
    private Restaurant? theOne;

    /// <summary>Why the menu cannot be placed; null when it can.</summary>
    public string? Refusal { get; private init; }

    /// <summary>Those that nobody had entered yet. Their address is not known.</summary>
    public IEnumerable<Restaurant> Added => All.Where(r => added.Contains(r.Id));

    public IEnumerable<Restaurant> All => theOne is null ? byName.Values : [theOne];

    public Restaurant For(string? nameInFile) => theOne ?? byName[nameInFile!];

    public bool IsAdded(Guid id) => added.Contains(id);

    public static async Task<MenuRestaurants> FindAsync(
        EatsentialDbContext db,
        ImportOrder order,
        IReadOnlyCollection<string> named,
        CancellationToken ct
    )
    {
        if (order.RestaurantId is { } id)
        {
            return
                await db.Restaurants.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
                    is { } chosen
                ? new() { theOne = chosen }
                : new() { Refusal = "The restaurant is not there any more." };
        }
        var names = order.RestaurantName is { } name ? [name] : named;
        var result = new MenuRestaurants();
        foreach (var wanted in names)
        {
            var found = await SameNameAsync(db, wanted, ct);
            if (found.Count > 1)
            {
                var addresses = found
                    .Take(AddressesShown)
                    .Select(r => $"{r.Address}, {r.City} ({r.Id})");
                return new()
                {
                    Refusal =
                        $"{found.Count} restaurants are called {wanted}; name the one by its id: {string.Join("; ", addresses)}.",
                };
            }
            result.byName[wanted] = found.Count == 1 ? found[0] : result.Add(wanted);
        }
        if (order.RestaurantName is { } single)
            result.theOne = result.byName[single];
        return result;
    }

    private static async Task<List<Restaurant>> SameNameAsync(
        EatsentialDbContext db,
        string name,
        CancellationToken ct
    )
    {
        if (Guid.TryParse(name, out var id))
            return await db.Restaurants.AsNoTracking().Where(r => r.Id == id).ToListAsync(ct);
        var lower = name.ToLowerInvariant();
        return await db
            .Restaurants.AsNoTracking()
            .Where(r => r.Name == name || r.Name.ToLower() == lower)
            .OrderBy(r => r.Id)
            .ToListAsync(ct);
    }

    private Restaurant Add(string name)
    {
        var restaurant = new Restaurant
        {
            Name = name,
            Address = "",
            City = "",
            State = "",
            ZipCode = "",
        };
        added.Add(restaurant.Id);
        return restaurant;
    }
}
