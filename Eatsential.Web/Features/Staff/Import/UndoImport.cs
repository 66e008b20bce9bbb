using System.Runtime.CompilerServices;
using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// Takes an import back: what it added goes, what it changed gets its former values. What somebody has edited since, or
/// uses, stays as it is and is named.
/// </summary>
internal sealed class UndoImport(
    IDbContextFactory<EatsentialDbContext> contexts,
    ImportAccess access,
    TimeProvider time
)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private const int Stretch = 500;

    /// <exception cref="UnauthorizedAccessException">Not one of the staff.</exception>
    public async Task<UndoReport> RunAsync(Guid batchId, CancellationToken ct)
    {
        var me = await access.RequireAsync(ct);
        var now = time.GetUtcNow();
        UndoReport? report = null;
        await ImportTransaction.RunAsync(
            contexts,
            async (db, cancel) =>
            {
                var batch = await db.ImportBatches.SingleOrDefaultAsync(
                    b => b.Id == batchId,
                    cancel
                );
                if (RefusalOf(batch, now) is { } refusal)
                {
                    report = UndoReport.Refuse(refusal);
                    return false;
                }
                batch!.UndoneAt = now;
                batch.UndoneBy = me;
                await db.SaveChangesAsync(cancel);
                var allergens = await AllergenIds.ReadAsync(db, cancel);
                report = await UndoAsync(db, batchId, new(db, allergens, me, now), cancel);
                return true;
            },
            ct
        );
        return report!;
    }

    private static string? RefusalOf(ImportBatch? batch, DateTimeOffset now) =>
        batch switch
        {
            null => "There is no such import.",
            { IsRefused: true } => "Nothing of this file was imported.",
            { UndoneAt: not null } => "This import has been undone already.",
            _ when now - batch.ImportedAt > Window =>
                "An import can be undone for 24 hours. Edit what is wrong, or import a corrected file.",
            _ => null,
        };

    private static async Task<UndoReport> UndoAsync(
        EatsentialDbContext db,
        Guid batchId,
        UndoneRows undone,
        CancellationToken ct
    )
    {
        // Meals before restaurants, so that a restaurant that was added is empty by then.
        await foreach (
            var changes in StretchesAsync(
                db.ImportChanges.Where(c => c.BatchId == batchId && c.MealId != null),
                ct
            )
        )
            await undone.MealsAsync(changes, ct);
        await foreach (
            var changes in StretchesAsync(
                db.ImportChanges.Where(c => c.BatchId == batchId && c.MealId == null),
                ct
            )
        )
            await undone.RestaurantsAsync(changes, ct);
        return undone.Report;
    }

    private static async IAsyncEnumerable<List<ImportChange>> StretchesAsync(
        IQueryable<ImportChange> all,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var (row, id) = (-1, Guid.Empty);
        while (true)
        {
            var changes = await all.AsNoTracking()
                .Where(c => c.RowNumber > row || (c.RowNumber == row && c.Id > id))
                .OrderBy(c => c.RowNumber)
                .ThenBy(c => c.Id)
                .Take(Stretch)
                .ToListAsync(ct);
            if (changes.Count == 0)
                yield break;
            yield return changes;
            (row, id) = (changes[^1].RowNumber, changes[^1].Id);
        }
    }
}
