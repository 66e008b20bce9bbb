namespace Eatsential.Data.Import;

/// <summary>One record of a file.</summary>
/// <param name="Number">As a spreadsheet counts: the header is 1.</param>
/// <param name="Cells">As many as the header has, trimmed; those the record lacks are empty.</param>
/// <param name="Flaw">Why the record cannot be trusted as a whole, or null.</param>
public sealed record FileRow(int Number, IReadOnlyList<string> Cells, string? Flaw);
