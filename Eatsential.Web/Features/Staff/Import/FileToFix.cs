using CsvHelper;
using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// The rows that cannot be imported as a CSV of their own, with what is wrong, to be put right and imported. Rows that
/// bear the name of such a row come along: which of them is which is told by their order.
/// </summary>
internal static class FileToFix
{
    public static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        // A cell could be a formula that the spreadsheet of whoever corrects it would run.
        Injection = CsvInjection.Escape,
        // Without the mark a spreadsheet takes the letters for another alphabet's.
        WriteByteOrderMark = true,
    };

    public static string NameOf(ImportFile file) =>
        $"{Path.GetFileNameWithoutExtension(file.Name)}-to-fix.csv";

    public static async Task WriteAsync(
        ImportFile file,
        ImportOrder order,
        Stream to,
        CancellationToken ct
    )
    {
        var refused = Rows(file, order)
            .Where(r => r.IsRefused)
            .Select(r => r.Key)
            .ToHashSet(StringComparer.Ordinal);
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        foreach (var header in file.Headers)
            csv.WriteField(header);
        csv.WriteField("Row");
        csv.WriteField("Problem");
        await csv.EndRecordAsync(ct);
        foreach (var row in Rows(file, order).Where(r => refused.Contains(r.Key)))
        {
            foreach (var cell in row.Cells)
                csv.WriteField(cell);
            csv.WriteField(row.Number);
            csv.WriteField(string.Join("; ", row.Problems.Select(Words)));
            await csv.EndRecordAsync(ct);
        }
    }

    private static IEnumerable<Judged> Rows(ImportFile file, ImportOrder order) =>
        order.Mapping.Kind == ImportKind.Menu
            ? MenuRows
                .Of(file, order)
                .Select(r => new Judged(
                    r.Number,
                    r.Cells,
                    $"{r.Restaurant}\n{r.Name}",
                    r.Problems,
                    r.IsRefused
                ))
            : RestaurantRows
                .Of(new RestaurantReader(file, order.Mapping))
                .Select(r => new Judged(
                    r.Number,
                    r.Cells,
                    $"{r.Address}\n{r.Name}",
                    r.Problems,
                    r.IsRefused
                ));

    private static string Words(CellProblem problem) =>
        problem.Column.Length > 0 ? $"{problem.Column}: {problem.Reason}" : problem.Reason;

    private sealed record Judged(
        int Number,
        IReadOnlyList<string> Cells,
        string Key,
        IReadOnlyList<CellProblem> Problems,
        bool IsRefused
    );
}
