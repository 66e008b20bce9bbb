using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// The meals that a stretch of rows stands for. A row is found again by what an earlier file called it; a meal that came
/// from no file, by its name.
/// </summary>
internal sealed class MenuMeals
{
    private readonly Dictionary<(Guid Restaurant, string Name, int Ordinal), Meal> meals = [];
    private ILookup<Guid, MealAllergen> declared = Enumerable
        .Empty<MealAllergen>()
        .ToLookup(a => a.MealId);

    public Meal? Find(PlacedRow row) =>
        meals.GetValueOrDefault((row.RestaurantId, row.Row.Name, row.Ordinal));

    public IEnumerable<MealAllergen> DeclaredOf(Guid meal) => declared[meal];

    public static async Task<MenuMeals> FindAsync(
        EatsentialDbContext db,
        IReadOnlyList<PlacedRow> rows,
        CancellationToken ct
    )
    {
        var result = new MenuMeals();
        if (rows.Count == 0)
            return result;
        var restaurants = rows.Select(r => r.RestaurantId).Distinct().ToList();
        var names = rows.Select(r => r.Row.Name).Distinct().ToList();

        var known = await db
            .ImportChanges.AsNoTracking()
            .Where(c =>
                c.MealId != null && restaurants.Contains(c.RestaurantId) && names.Contains(c.Name)
            )
            .Join(
                db.ImportBatches.Where(b => b.UndoneAt == null),
                c => c.BatchId,
                b => b.Id,
                (c, b) =>
                    new
                    {
                        c.RestaurantId,
                        c.Name,
                        c.Ordinal,
                        MealId = c.MealId!.Value,
                        b.ImportedAt,
                    }
            )
            .OrderBy(c => c.ImportedAt)
            .ToListAsync(ct);
        var ids = known.Select(c => c.MealId).Distinct().ToList();
        var byId = await db.Meals.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var c in known)
        {
            if (byId.TryGetValue(c.MealId, out var meal))
                result.meals[(c.RestaurantId, c.Name, c.Ordinal)] = meal;
        }

        var left = rows.Where(r => result.Find(r) is null)
            .Select(r => r.Row.Name)
            .Distinct()
            .ToList();
        if (left.Count > 0)
            await result.FindByNameAsync(db, restaurants, left, ct);
        var found = result.meals.Values.Select(m => m.Id).ToList();
        result.declared = (
            await db.MealAllergens.Where(a => found.Contains(a.MealId)).ToListAsync(ct)
        ).ToLookup(a => a.MealId);
        return result;
    }

    /// <summary>Meals no file has named yet take the places of their name that are free, the oldest first.</summary>
    private async Task FindByNameAsync(
        EatsentialDbContext db,
        List<Guid> restaurants,
        List<string> names,
        CancellationToken ct
    )
    {
        var taken = meals.Values.Select(m => m.Id).ToHashSet();
        var others = await db
            .Meals.Where(m => restaurants.Contains(m.RestaurantId) && names.Contains(m.Name))
            .OrderBy(m => m.CreatedAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        foreach (var meal in others.Where(m => !taken.Contains(m.Id)))
        {
            var ordinal = 0;
            while (meals.ContainsKey((meal.RestaurantId, meal.Name, ordinal)))
                ordinal++;
            meals[(meal.RestaurantId, meal.Name, ordinal)] = meal;
        }
    }
}
