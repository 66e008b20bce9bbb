using Eatsential.Data;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// Brings a menu into the catalogue: new dishes are added, known ones get the values that changed. A dish gains
/// declared allergens here and never loses one; without verified ingredients it stays unknown to everybody with an allergy.
/// </summary>
internal sealed class ImportMenu(
    IDbContextFactory<EatsentialDbContext> contexts,
    ImportAccess access,
    TimeProvider time
)
{
    private const int Stretch = 500;

    /// <exception cref="UnauthorizedAccessException">Not one of the staff.</exception>
    /// <exception cref="UnreadableFileException">A row is too long to be read.</exception>
    public async Task<ImportReport> RunAsync(
        ImportFile file,
        ImportOrder order,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var me = await access.RequireAsync(ct);
        var report = await ReportAsync(file, order, me, progress, ct);
        await ImportRecord.KeepRefusalAsync(
            contexts,
            file,
            order,
            me,
            time.GetUtcNow(),
            report,
            ct
        );
        return report;
    }

    private async Task<ImportReport> ReportAsync(
        ImportFile file,
        ImportOrder order,
        Guid? me,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        if (order.Mapping.Faults(needsRestaurant: !order.NamesRestaurant) is { Count: > 0 } faults)
            return ImportReport.Refuse(faults);
        var report = new ImportReport();
        var survey = MenuSurvey.Of(file, order, report, progress, ct);
        if (report.RefusedRows == report.Rows || (report.RefusedRows > 0 && !order.GoodRowsOnly))
        {
            report.Outcome = ImportOutcome.Refused;
            return report;
        }

        var batchId = Guid.CreateVersion7();
        ImportReport? refused = null;
        await ImportTransaction.RunAsync(
            contexts,
            async (db, cancel) =>
            {
                if (await db.ImportBatches.AnyAsync(b => b.Id == batchId, cancel))
                    return false; // The answer to an earlier try was lost; it was saved.
                report.StartOver();
                var restaurants = await MenuRestaurants.FindAsync(
                    db,
                    order,
                    survey.Restaurants,
                    cancel
                );
                if (restaurants.Refusal is { } refusal)
                {
                    refused = ImportReport.Refuse(refusal);
                    return false;
                }
                return await WriteAsync(
                    db,
                    file,
                    order,
                    restaurants,
                    ImportRecord.New(
                        file,
                        order,
                        batchId,
                        me,
                        time.GetUtcNow(),
                        order.NamesRestaurant ? restaurants.All.Single().Id : null
                    ),
                    report,
                    progress,
                    cancel
                );
            },
            ct
        );
        return refused ?? report;
    }

    private static async Task<bool> WriteAsync(
        EatsentialDbContext db,
        ImportFile file,
        ImportOrder order,
        MenuRestaurants restaurants,
        ImportBatch batch,
        ImportReport report,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        if (await ImportedBefore.FindAsync(db, batch, ct) is { } before)
        {
            report.BatchId = before.Id;
            report.Unchanged = report.Rows - report.RefusedRows;
            report.Outcome = ImportOutcome.ImportedBefore;
            return false;
        }
        foreach (var restaurant in restaurants.Added)
            report.Note($"{restaurant.Name} is a new restaurant without an address.");

        if (!order.DryRun)
        {
            db.AddRange(restaurants.Added);
            db.Add(batch);
            db.AddRange(restaurants.Added.Select(r => AddedRestaurant(batch, r)));
            await db.SaveChangesAsync(ct);
        }

        var writer = new MenuWriter(
            db,
            batch,
            report,
            await AllergenIds.ReadAsync(db, ct),
            order.DryRun
        );
        var done = 0;
        foreach (var rows in Place(file, order, restaurants).Chunk(Stretch))
        {
            await writer.WriteAsync(rows, ct);
            done += rows.Length;
            progress?.Report(new(done, report.Rows - report.RefusedRows));
        }

        return await ImportRecord.CloseAsync(db, batch, report, order.DryRun, ct);
    }

    private static IEnumerable<PlacedRow> Place(
        ImportFile file,
        ImportOrder order,
        MenuRestaurants restaurants
    )
    {
        var ordinals = new RowOrdinals();
        foreach (var row in MenuRows.Of(file, order).Where(r => !r.IsRefused))
        {
            var restaurant = restaurants.For(row.Restaurant).Id;
            yield return new(row, restaurant, ordinals.Next(restaurant.ToString(), row.Name));
        }
    }

    private static ImportChange AddedRestaurant(ImportBatch batch, Restaurant restaurant) =>
        new()
        {
            BatchId = batch.Id,
            RowNumber = 0,
            RestaurantId = restaurant.Id,
            Name = restaurant.Name,
            Ordinal = 0,
            NewValues = RestaurantValues.Of(restaurant).ToJson(),
            Version = restaurant.Version,
        };
}
