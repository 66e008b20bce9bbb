namespace Eatsential.Data.Fill;

/// <summary>Rows for one table, made as they are read.</summary>
/// <param name="Columns">Those given, after commas; the others take their defaults.</param>
internal sealed record FillTable(
    string Schema,
    string Name,
    string Columns,
    long Count,
    IEnumerable<object?[]> Rows
);

/// <summary>A value for a column of JSON, which a string alone does not show.</summary>
internal readonly record struct Json(string Text);

/// <param name="Done">Rows written so far.</param>
public sealed record FillProgress(string Table, long Done, long Total);
