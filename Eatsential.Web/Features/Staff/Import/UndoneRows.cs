using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Imports;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// Puts rows back, a stretch at a time. A hazard that the import declared of a meal that was there before stays, and its
/// removal waits for a second member of staff like any other.
/// </summary>
/// <param name="me">Who takes the import back; null for the operator.</param>
internal sealed class UndoneRows(
    EatsentialDbContext db,
    AllergenIds allergens,
    Guid? me,
    DateTimeOffset now
)
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
                await RestoreAsync(meal, rows, MealValues.Parse(change.OldValues), ct);
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

    private async Task RestoreAsync(
        Meal meal,
        IReadOnlyList<MealAllergen> rows,
        MealValues values,
        CancellationToken ct
    )
    {
        var spared = new List<string>();
        foreach (var row in rows)
        {
            var old = values.Declared.FirstOrDefault(a => a.AllergenId == row.AllergenId);
            var slug = allergens.SlugOf(row.AllergenId);
            if (
                PresenceChange.UntilApproved(slug, row.Presence, old?.Presence, allergens.Tree)
                != old?.Presence
            )
                spared.Add(slug);
        }
        if (spared.Count == 0)
        {
            WriteBack(meal, rows, values);
            return;
        }
        // Not the check of the list either: it was of a dish that declared less.
        var standing = values with
        {
            IngredientsComplete = false,
            IngredientsVerifiedBy = null,
            IngredientsVerifiedAt = null,
            CheckLostAt = meal.CheckLostAt,
            CheckLostReason = meal.CheckLostReason,
            Declared =
            [
                .. values.Declared.Where(a => !spared.Contains(allergens.SlugOf(a.AllergenId))),
                .. rows.Where(r => spared.Contains(allergens.SlugOf(r.AllergenId)))
                    .Select(r => new AllergenValue(r.AllergenId, r.Presence, r.Source)),
            ],
        };
        WriteBack(meal, rows, standing);
        kept.Add(
            $"{meal.Name} goes on declaring what the import added, until a second member of staff agrees."
        );
        await ProposeAsync(meal, values, ct);
    }

    private void WriteBack(Meal meal, IReadOnlyList<MealAllergen> rows, MealValues values)
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

    private async Task ProposeAsync(Meal meal, MealValues wanted, CancellationToken ct)
    {
        // Behind a command there is nobody whose proposal it would be.
        if (me is null)
            return;
        var standing = (await RecipeFacts.ReadAsync(db, meal, allergens, ct)).Current;
        var after = standing with
        {
            Declared =
            [
                .. wanted.Declared.Select(a => new DeclaredAllergen(
                    allergens.SlugOf(a.AllergenId),
                    a.Presence,
                    a.Source
                )),
            ],
        };
        await db.SupersedeAsync(p => p.MealId == meal.Id, now, ct);
        db.CurationProposals.Add(
            new()
            {
                MealId = meal.Id,
                Before = FactsJson.Write(standing),
                After = FactsJson.Write(new ProposedRecipe(after.Sorted(), IsCheck: false)),
                Note = "The import that declared it was undone.",
                ProposedBy = me,
                ProposedAt = now,
            }
        );
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
