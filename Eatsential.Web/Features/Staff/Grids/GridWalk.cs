using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Grids;

internal static class GridWalk
{
    /// <summary>So many rows from where the query says, in its order.</summary>
    /// <returns>The rows, and whether any precede and follow them.</returns>
    public static async Task<(
        List<TRow> Rows,
        bool IsAfterSome,
        bool IsBeforeSome
    )> WalkAsync<TRow>(
        this Grid<TRow> grid,
        EatsentialDbContext db,
        GridQuery query,
        int count,
        CancellationToken ct
    )
    {
        if (!query.IsAnswerable)
            return ([], false, false);
        var order = grid.OrderOf(query);
        var before = GridCursor.Read(query.Before);
        var after = before is null ? GridCursor.Read(query.After) : null;
        var isBackward = before is not null;
        var rows = await order
            .From(grid.Rows(db, query), before ?? after, query.IsDescending != isBackward)
            .Take(count + 1)
            .ToListAsync(ct);
        var isMore = rows.Count > count;
        // What is left in front of a row is less than a page: the first page says more.
        if (isBackward && !isMore)
            return await grid.WalkAsync(db, query with { Before = null, After = null }, count, ct);
        if (isMore)
            rows.RemoveAt(count);
        if (isBackward)
            rows.Reverse();
        if (grid.Complete is { } complete)
            await complete(db, rows, ct);
        return (rows, isBackward || after is not null, isBackward || isMore);
    }
}
