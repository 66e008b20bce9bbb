using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Imports;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Writes one stretch of rows after another, so that a file of any length costs the memory of one stretch.</summary>
internal sealed class MenuWriter(
    EatsentialDbContext db,
    ImportBatch batch,
    ImportReport report,
    AllergenIds allergens,
    bool dryRun
)
{
    private readonly DeclaredBy declaredBy = new(allergens, batch.FileName, report.Note);

    public async Task WriteAsync(IReadOnlyList<PlacedRow> rows, CancellationToken ct)
    {
        var meals = await MenuMeals.FindAsync(db, rows, ct);
        var written = new List<Written>();
        foreach (var row in rows)
            Write(row, meals, written);
        if (!dryRun)
        {
            await db.SaveChangesAsync(ct);
            // Now that each meal has the version it was saved with.
            db.AddRange(written.Select(Change));
            await db.SaveChangesAsync(ct);
        }
        db.ChangeTracker.Clear();
    }

    private void Write(PlacedRow row, MenuMeals meals, List<Written> written)
    {
        var found = meals.Find(row);
        var meal = found ?? new Meal { RestaurantId = row.RestaurantId, Name = row.Row.Name };
        var declared = meals.DeclaredOf(meal.Id).ToList();
        var before = MealValues.Of(meal, declared);
        var after = before.With(row.Row, declaredBy.Row(row.Row, before), batch);
        var (old, now) = (before.ToJson(), after.ToJson());
        if (found is not null && old == now)
        {
            report.Unchanged++;
            return;
        }
        if (found is null)
            report.Created++;
        else
            report.Updated++;
        written.Add(new(row, meal, found is null ? null : old, now));
        if (dryRun)
            return;
        after.WriteTo(meal);
        // The row stands for its allergens too: of two saves at one moment the second is told.
        if (found is null)
            db.Add(meal);
        else
            db.Entry(meal).Property(m => m.Version).IsModified = true;
        Declare(meal, declared, after.Declared);
    }

    private void Declare(Meal meal, List<MealAllergen> before, IReadOnlyList<AllergenValue> after)
    {
        foreach (var allergen in after)
        {
            var row = before.Find(a => a.AllergenId == allergen.AllergenId);
            if (row is null)
            {
                db.Add(
                    new MealAllergen
                    {
                        MealId = meal.Id,
                        AllergenId = allergen.AllergenId,
                        Presence = allergen.Presence,
                        Source = allergen.Source,
                    }
                );
                continue;
            }
            row.Presence = allergen.Presence;
            row.Source = allergen.Source;
        }
    }

    private ImportChange Change(Written written) =>
        new()
        {
            BatchId = batch.Id,
            RowNumber = written.Row.Row.Number,
            RestaurantId = written.Row.RestaurantId,
            MealId = written.Meal.Id,
            Name = written.Row.Row.Name,
            Ordinal = written.Row.Ordinal,
            OldValues = written.OldValues,
            NewValues = written.NewValues,
            Version = written.Meal.Version,
        };

    private sealed record Written(PlacedRow Row, Meal Meal, string? OldValues, string NewValues);
}
