using Eatsential.Data;
using Eatsential.Data.Import;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <param name="Problems">In the order of the file.</param>
public sealed record ImportReview(PastImport Import, IReadOnlyList<CellProblem> Problems);

/// <summary>One import with the cells that could not be taken as they stood.</summary>
public sealed class ImportToReview(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    /// <returns>Null where there is none of this id.</returns>
    public async Task<ImportReview?> RunAsync(Guid id, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var import = await PastImports
            .Read(db, db.ImportBatches.Where(b => b.Id == id))
            .SingleOrDefaultAsync(ct);
        if (import is null)
            return null;
        var problems = await db
            .ImportProblems.Where(p => p.BatchId == id)
            .OrderBy(p => p.RowNumber)
            .ThenBy(p => p.Id)
            .Select(p => new CellProblem(p.RowNumber, p.ColumnName, p.Cell, p.Reason, p.RefusesRow))
            .ToListAsync(ct);
        return new(
            (await PastImports.NameAsync(databases, [import], clock.GetUtcNow(), ct))[0],
            problems
        );
    }
}
