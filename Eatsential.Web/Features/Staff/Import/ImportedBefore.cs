using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// The import of this very file, read the same way, that still stands and that no later one wrote over. Doing it again
/// would only undo what staff have put right since.
/// </summary>
internal static class ImportedBefore
{
    public static Task<ImportBatch?> FindAsync(
        EatsentialDbContext db,
        ImportBatch batch,
        CancellationToken ct
    ) =>
        db
            .ImportBatches.AsNoTracking()
            .Where(b =>
                b.ContentHash == batch.ContentHash
                && b.MappingHash == batch.MappingHash
                && b.RestaurantId == batch.RestaurantId
                && b.UndoneAt == null
                && !b.IsRefused
            )
            .Where(b =>
                !db.ImportBatches.Any(later =>
                    later.ImportedAt > b.ImportedAt
                    && later.UndoneAt == null
                    && db.ImportChanges.Any(theirs =>
                        theirs.BatchId == later.Id
                        && db.ImportChanges.Any(ours =>
                            ours.BatchId == b.Id
                            && ours.RestaurantId == theirs.RestaurantId
                            && ours.Name == theirs.Name
                        )
                    )
                )
            )
            .OrderByDescending(b => b.ImportedAt)
            .FirstOrDefaultAsync(ct);
}
