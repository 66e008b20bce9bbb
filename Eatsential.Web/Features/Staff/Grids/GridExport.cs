using CsvHelper;
using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>Writes every row of a grid's filter as CSV, in its order.</summary>
public sealed class GridExport(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <summary>Rows held at once. EF keeps a whole answer in memory, so that it can ask again when it breaks off.</summary>
    private const int Batch = 1_000;

    /// <summary>
    /// A spreadsheet runs text that begins with <c>= + - @</c>, a tab or a return: an apostrophe before it makes it text. A
    /// number is none of ours to change, a minus before it included: it comes from a number and can be nothing else.
    /// </summary>
    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,
        TrueValue = "yes",
        FalseValue = "no",
        // By the mark spreadsheets know that it is UTF-8.
        WriteByteOrderMark = true,
    };

    /// <param name="begin">Called once the right is checked, before anything is written.</param>
    public async Task RunAsync<TRow>(
        Grid<TRow> grid,
        GridQuery query,
        Action begin,
        Stream output,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        begin();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader([.. grid.Columns.Select(c => c.Header)]);
        GridCursor? place = null;
        bool isMore;
        do
        {
            var part = query with { Before = null, After = place?.ToString() };
            (var rows, _, isMore) = await grid.WalkAsync(db, part, Batch, ct);
            foreach (var row in rows)
            {
                foreach (var column in grid.Columns)
                    csv.WriteField(column.Value(row));
                await csv.EndRecordAsync(ct);
            }
            await csv.FlushAsync(ct);
            place = isMore ? grid.OrderOf(query).PlaceOf(rows[^1]) : null;
        } while (isMore);
    }
}
