using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Puts rows back, a stretch at a time.</summary>
internal sealed class UndoneRows(EatsentialDbContext db)
{
    private readonly List<string> kept = [];
    private int removed;
    private int restored;

    public UndoReport Report => new(null, removed, restored, kept);

    public async Task MealsAsync(IReadOnlyList<ImportChange> changes, CancellationToken ct)
    {
        var ids = changes.Select(c => c.MealId!.Value).ToList();
        var meals = await db.Meals.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var declared = (
            await db.MealAllergens.Where(a => ids.Contains(a.MealId)).ToListAsync(ct)
        ).ToLookup(a => a.MealId);
        var withIngredients = (
            await db
                .MealIngredients.Where(i => ids.Contains(i.MealId))
                .Select(i => i.MealId)
                .Distinct()
                .ToListAsync(ct)
        ).ToHashSet();
        var toRemove = new List<Meal>();
        foreach (var change in changes)
        {
            if (!meals.TryGetValue(change.MealId!.Value, out var meal))
                continue;
            var rows = declared[meal.Id].ToList();
            var isAsImported =
                meal.Version == change.Version
                && (change.OldValues is not null || meal.Name == change.Name)
                && MealValues.Of(meal, rows).ToJson() == change.NewValues;
            if (!isAsImported || (change.OldValues is null && withIngredients.Contains(meal.Id)))
            {
                Keep(change, "was edited since");
            }
            else if (change.OldValues is null)
            {
                toRemove.Add(meal);
            }
            else
            {
                Restore(meal, rows, MealValues.Parse(change.OldValues));
                restored++;
            }
        }
        await db.SaveChangesAsync(ct);
        await RemoveAsync(toRemove, m => m.Name, ct);
        db.ChangeTracker.Clear();
    }

    public async Task RestaurantsAsync(IReadOnlyList<ImportChange> changes, CancellationToken ct)
    {
        var ids = changes.Select(c => c.RestaurantId).ToList();
        var restaurants = await db
            .Restaurants.Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, ct);
        var withMeals = (
            await db
                .Meals.Where(m => ids.Contains(m.RestaurantId))
                .Select(m => m.RestaurantId)
                .Distinct()
                .ToListAsync(ct)
        ).ToHashSet();
        var toRemove = new List<Restaurant>();
        foreach (var change in changes)
        {
            if (!restaurants.TryGetValue(change.RestaurantId, out var restaurant))
                continue;
            if (
                restaurant.Version != change.Version
                || RestaurantValues.Of(restaurant).ToJson() != change.NewValues
            )
            {
                Keep(change, "was edited since");
            }
            else if (change.OldValues is not null)
            {
                RestaurantValues.Parse(change.OldValues).WriteTo(restaurant);
                restored++;
            }
            else if (withMeals.Contains(restaurant.Id))
            {
                Keep(change, "has a menu now");
            }
            else
            {
                toRemove.Add(restaurant);
            }
        }
        await db.SaveChangesAsync(ct);
        await RemoveAsync(toRemove, r => r.Name, ct);
        db.ChangeTracker.Clear();
    }

    private void Restore(Meal meal, IReadOnlyList<MealAllergen> rows, MealValues values)
    {
        values.WriteTo(meal);
        foreach (var row in rows)
        {
            if (values.Declared.FirstOrDefault(a => a.AllergenId == row.AllergenId) is { } old)
                (row.Presence, row.Source) = (old.Presence, old.Source);
            else
                db.Remove(row);
        }
    }

    /// <summary>All at once; where one of them is pointed to, from rows staff cannot see, one by one.</summary>
    private async Task RemoveAsync<T>(List<T> rows, Func<T, string> name, CancellationToken ct)
        where T : class
    {
        try
        {
            db.RemoveRange(rows);
            await db.SaveChangesAsync(ct);
            removed += rows.Count;
        }
        catch (DbUpdateException e) when (rows.Count == 1 && !DatabaseFailure.IsUnreachable(e))
        {
            db.ChangeTracker.Clear();
            kept.Add($"{name(rows[0])} is in use: somebody was recommended it or wrote about it.");
        }
        catch (DbUpdateException e) when (!DatabaseFailure.IsUnreachable(e))
        {
            db.ChangeTracker.Clear();
            foreach (var row in rows)
                await RemoveAsync([row], name, ct);
        }
    }

    private void Keep(ImportChange change, string why) => kept.Add($"{change.Name} {why}.");
}
