namespace Eatsential.Data.Schemas.Public.Imports;

/// <summary>A cell of an imported file that could not be taken as it stood. Of a file with very many the first are kept.</summary>
public sealed class ImportProblem
{
    public const int TextMax = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BatchId { get; init; }

    /// <summary>As a spreadsheet counts; 0 when it is about the file.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The column's header; empty when it is about the row.</summary>
    public required string ColumnName { get; init; }

    /// <summary>The start of what stands in the cell.</summary>
    public required string Cell { get; init; }
    public required string Reason { get; init; }

    /// <summary>False: the row was imported, and what the cell says left unknown.</summary>
    public required bool RefusesRow { get; init; }
}
