using CsvHelper;
using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Bad cells as a CSV: row, column, cell, reason.</summary>
internal static class ProblemList
{
    public static async Task WriteAsync(
        IReadOnlyList<CellProblem> problems,
        Stream to,
        CancellationToken ct
    )
    {
        await using var csv = CsvWriter.Create(to, FileToFix.Options, leaveOpen: true);
        foreach (var header in (string[])["Row", "Column", "Cell", "Problem"])
            csv.WriteField(header);
        await csv.EndRecordAsync(ct);
        foreach (var problem in problems)
        {
            csv.WriteField(problem.Row);
            csv.WriteField(problem.Column);
            csv.WriteField(problem.Value);
            csv.WriteField(problem.Reason);
            await csv.EndRecordAsync(ct);
        }
    }
}
