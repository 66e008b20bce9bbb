namespace Eatsential.Data.Import;

/// <summary>A cell that could not be taken as it stands.</summary>
/// <param name="Row">As a spreadsheet counts: the header is 1.</param>
/// <param name="Column">The column's header; empty when it is about the row.</param>
/// <param name="RefusesRow">False: the row is imported, and what the cell says is left unknown.</param>
public sealed record CellProblem(
    int Row,
    string Column,
    string Value,
    string Reason,
    bool RefusesRow
);
