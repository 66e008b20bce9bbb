using Eatsential.Data;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// Brings a list of restaurants into the catalogue. A restaurant is found again by the identifier its source gives it,
/// or else by its name and address.
/// </summary>
internal sealed class ImportRestaurants(
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
        if (order.Mapping.Faults(needsRestaurant: false) is { Count: > 0 } faults)
            return ImportReport.Refuse(faults);
        var report = new ImportReport();
        var reader = new RestaurantReader(file, order.Mapping);
        Survey(reader, report, progress, ct);
        if (report.RefusedRows == report.Rows || (report.RefusedRows > 0 && !order.GoodRowsOnly))
        {
            report.Outcome = ImportOutcome.Refused;
            return report;
        }
        var batchId = Guid.CreateVersion7();
        await ImportTransaction.RunAsync(
            contexts,
            async (db, cancel) =>
            {
                if (await db.ImportBatches.AnyAsync(b => b.Id == batchId, cancel))
                    return false; // The answer to an earlier try was lost; it was saved.
                report.StartOver();
                return await WriteAsync(
                    db,
                    reader,
                    ImportRecord.New(file, order, batchId, me, time.GetUtcNow()),
                    order.DryRun,
                    report,
                    progress,
                    cancel
                );
            },
            ct
        );
        return report;
    }

    private static void Survey(
        RestaurantReader reader,
        ImportReport report,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var seen = new RowOrdinals();
        foreach (var row in RestaurantRows.Of(reader))
        {
            ct.ThrowIfCancellationRequested();
            report.Count(row.IsRefused, row.Problems);
            progress.Read(report.Rows);
            if (!row.IsRefused && seen.Next(row.Address, row.Name) > 0)
                report.Repeat(new(row.Number, row.Name));
        }
        report.EndOfFile();
    }

    private static async Task<bool> WriteAsync(
        EatsentialDbContext db,
        RestaurantReader reader,
        ImportBatch batch,
        bool dryRun,
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
        if (!dryRun)
        {
            db.Add(batch);
            await db.SaveChangesAsync(ct);
        }
        var ordinals = new RowOrdinals();
        var done = 0;
        foreach (var rows in RestaurantRows.Of(reader).Where(r => !r.IsRefused).Chunk(Stretch))
        {
            await WriteAsync(db, batch, rows, ordinals, report, dryRun, ct);
            done += rows.Length;
            progress?.Report(new(done, report.Rows - report.RefusedRows));
        }
        return await ImportRecord.CloseAsync(db, batch, report, dryRun, ct);
    }

    private static async Task WriteAsync(
        EatsentialDbContext db,
        ImportBatch batch,
        IReadOnlyList<RestaurantRow> rows,
        RowOrdinals ordinals,
        ImportReport report,
        bool dryRun,
        CancellationToken ct
    )
    {
        var known = await KnownRestaurants.FindAsync(db, rows, ct);
        var written =
            new List<(
                RestaurantRow Row,
                Restaurant Restaurant,
                string? Old,
                string New,
                int Ordinal
            )>();
        foreach (var row in rows)
        {
            var ordinal = ordinals.Next(row.Address, row.Name);
            var found = known.Find(row, ordinal);
            var restaurant = found ?? New(row);
            var before = RestaurantValues.Of(restaurant);
            var after = before.With(row);
            if (found is not null && before == after)
            {
                report.Unchanged++;
                continue;
            }
            if (found is null)
                report.Created++;
            else
                report.Updated++;
            after.WriteTo(restaurant);
            if (found is null)
                db.Add(restaurant);
            written.Add(
                (row, restaurant, found is null ? null : before.ToJson(), after.ToJson(), ordinal)
            );
        }
        if (!dryRun)
        {
            await db.SaveChangesAsync(ct);
            db.AddRange(
                written.Select(w => new ImportChange
                {
                    BatchId = batch.Id,
                    RowNumber = w.Row.Number,
                    RestaurantId = w.Restaurant.Id,
                    Name = w.Row.Name,
                    Ordinal = w.Ordinal,
                    OldValues = w.Old,
                    NewValues = w.New,
                    Version = w.Restaurant.Version,
                })
            );
            await db.SaveChangesAsync(ct);
        }
        db.ChangeTracker.Clear();
    }

    private static Restaurant New(RestaurantRow row) =>
        new()
        {
            Name = row.Name,
            Address = row.Address,
            City = row.City,
            State = row.State,
            ZipCode = row.ZipCode,
            ExternalId = row.ExternalId,
        };
}
