namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>A column of a file made from a grid.</summary>
/// <param name="Value">Text, a number, a moment in UTC, a yes or no; null is an empty cell.</param>
public sealed record CsvColumn<TRow>(string Header, Func<TRow, object?> Value);
