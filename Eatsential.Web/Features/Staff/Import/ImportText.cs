using System.Globalization;
using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Reports in words, the same on the page and in the terminal.</summary>
internal static class ImportText
{
    public static string Summary(ImportReport report) =>
        report.Outcome switch
        {
            ImportOutcome.Committed => $"Imported: {Counts(report)}.",
            ImportOutcome.Checked =>
                $"Nothing was changed. An import would bring: {Counts(report)}.",
            ImportOutcome.NothingToChange => $"Nothing to change: {Counts(report)}.",
            ImportOutcome.ImportedBefore =>
                "This file has been imported already and nothing was imported over it, so nothing was changed.",
            _ when report.Refusals.Count > 0 => "Nothing was imported.",
            _ =>
                $"Nothing was imported: {report.RefusedRows} of {Rows(report.Rows)} cannot be read. Correct them, or import the good rows only.",
        };

    public static string Where(CellProblem problem) =>
        problem.Column.Length > 0 ? $"Row {problem.Row}, {problem.Column}" : $"Row {problem.Row}";

    public static string Line(CellProblem problem) =>
        problem.Value.Length > 0
            ? $"{Where(problem)}: “{Short(problem.Value)}”: {problem.Reason}"
            : $"{Where(problem)}: {problem.Reason}";

    public static string Rows(int count) => count == 1 ? "1 row" : $"{count} rows";

    public static string Of(PastImport import)
    {
        var what = import.Kind == ImportKind.Menu ? import.Restaurant ?? "menu" : "restaurants";
        return import.IsRefused
            ? $"{what} · nothing was imported"
            : $"{what} · {import.Created} new, {import.Updated} changed, {import.Unchanged} as they were";
    }

    public static string Moment(DateTimeOffset moment) =>
        moment.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The start of a value, on one line.</summary>
    public static string Short(string value)
    {
        const int most = 60;
        var line = CellText.OneLine(CellText.Printable(value));
        return line.Length > most ? line[..most] + "…" : line;
    }

    private static string Counts(ImportReport report) =>
        $"{report.Created} new, {report.Updated} changed, {report.Unchanged} as they were"
        + (report.RefusedRows > 0 ? $", {report.RefusedRows} left out" : "");
}
