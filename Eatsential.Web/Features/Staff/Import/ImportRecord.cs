using Eatsential.Data;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>What the database keeps of an import: for the history, the undoing and the staff's queue.</summary>
internal static class ImportRecord
{
    public static ImportBatch New(
        ImportFile file,
        ImportOrder order,
        Guid id,
        Guid? by,
        DateTimeOffset now,
        Guid? restaurantId = null,
        bool isRefused = false
    ) =>
        new()
        {
            Id = id,
            Kind = order.Mapping.Kind,
            FileName = file.Name,
            ContentHash = file.ContentHash,
            MappingHash = order.Mapping.Hash,
            RestaurantId = restaurantId,
            IsRefused = isRefused,
            ImportedBy = by,
            ImportedAt = now,
        };

    /// <summary>All rows are written: decides how the import ended and, where it changed anything, completes its record.</summary>
    /// <returns>Whether to commit.</returns>
    public static async Task<bool> CloseAsync(
        EatsentialDbContext db,
        ImportBatch batch,
        ImportReport report,
        bool dryRun,
        CancellationToken ct
    )
    {
        report.Outcome = (dryRun, report.Created + report.Updated) switch
        {
            (true, _) => ImportOutcome.Checked,
            (_, 0) => ImportOutcome.NothingToChange,
            _ => ImportOutcome.Committed,
        };
        if (report.Outcome != ImportOutcome.Committed)
            return false;
        report.BatchId = batch.Id;
        db.Attach(batch);
        (batch.CreatedCount, batch.UpdatedCount) = (report.Created, report.Updated);
        (batch.UnchangedCount, batch.RefusedCount) = (report.Unchanged, report.RefusedRows);
        db.AddRange(Problems(batch, report));
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Of a file that brought nothing but faults. A dry run leaves no trace.</summary>
    public static async Task KeepRefusalAsync(
        IDbContextFactory<EatsentialDbContext> contexts,
        ImportFile file,
        ImportOrder order,
        Guid? by,
        DateTimeOffset now,
        ImportReport report,
        CancellationToken ct
    )
    {
        var isRefused =
            report.Outcome == ImportOutcome.Refused
            || (report.Outcome == ImportOutcome.NothingToChange && report.RefusedRows > 0);
        if (order.DryRun || !isRefused)
            return;
        var batch = New(
            file,
            order,
            Guid.CreateVersion7(),
            by,
            now,
            order.RestaurantId,
            isRefused: true
        );
        (batch.UnchangedCount, batch.RefusedCount) = (report.Unchanged, report.RefusedRows);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(batch);
        db.AddRange(Problems(batch, report));
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<ImportProblem> Problems(ImportBatch batch, ImportReport report) =>
        report
            .Refusals.Select(reason => new CellProblem(0, "", "", reason, RefusesRow: true))
            .Concat(report.Problems)
            .Select(p => new ImportProblem
            {
                BatchId = batch.Id,
                RowNumber = p.Row,
                ColumnName = Cut(CellText.Printable(p.Column)),
                Cell = Cut(CellText.Printable(p.Value)),
                Reason = Cut(CellText.Printable(p.Reason)),
                RefusesRow = p.RefusesRow,
            });

    private static string Cut(string text)
    {
        if (text.Length <= ImportProblem.TextMax)
            return text;
        var end = ImportProblem.TextMax - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
