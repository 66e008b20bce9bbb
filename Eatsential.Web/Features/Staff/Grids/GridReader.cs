using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>Reads a page of a grid. Retired rows are there too.</summary>
public sealed class GridReader(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public const int PageSize = 25;

    /// <summary>Counting stops here: "10,000+".</summary>
    private const int CountCap = 10_000;

    public async Task<GridPage<TRow>> RunAsync<TRow>(
        Grid<TRow> grid,
        GridQuery query,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var (rows, isAfterSome, isBeforeSome) = await grid.WalkAsync(db, query, PageSize, ct);
        var total = query.IsAnswerable
            ? await grid.Rows(db, query).Take(CountCap + 1).CountAsync(ct)
            : 0;
        var order = grid.OrderOf(query);
        return new(
            rows,
            Math.Min(total, CountCap),
            total > CountCap,
            isAfterSome && rows.Count > 0 ? order.PlaceOf(rows[0]) : null,
            isBeforeSome && rows.Count > 0 ? order.PlaceOf(rows[^1]) : null
        );
    }
}
