using Eatsential.Data;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>What one of the staff's grids shows: its rows, the orders they can stand in, and the columns of its CSV file.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Rows">Everything the filter lets through. Each row has an <c>Id</c>.</param>
/// <param name="Orders">The first is the one nobody has to ask for.</param>
public sealed record Grid<TRow>(
    string Name,
    Func<EatsentialDbContext, GridQuery, IQueryable<TRow>> Rows,
    IReadOnlyList<GridOrder<TRow>> Orders,
    IReadOnlyList<CsvColumn<TRow>> Columns
)
{
    /// <summary>Adds to the rows of one page what a second statement reads better.</summary>
    public Func<
        EatsentialDbContext,
        IReadOnlyList<TRow>,
        CancellationToken,
        Task
    >? Complete { get; init; }

    public GridOrder<TRow> OrderOf(GridQuery query) =>
        Orders.FirstOrDefault(o => o.Column == query.SortColumn) ?? Orders[0];
}

/// <summary>One page of a grid.</summary>
/// <param name="Total">Rows of the filter over all pages, as far as they were counted.</param>
/// <param name="IsMore">There are more than were counted.</param>
/// <param name="Previous">The cursor <c>before</c> which the previous page ends; null on the first page.</param>
/// <param name="Next">The cursor <c>after</c> which the next page starts; null on the last page.</param>
public sealed record GridPage<TRow>(
    IReadOnlyList<TRow> Rows,
    int Total,
    bool IsMore,
    GridCursor? Previous,
    GridCursor? Next
);
