using Eatsential.Data.Domain;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>One page of a grid.</summary>
/// <param name="Total">Rows of the filter over all pages; where they are more, one above <see cref="GridRows.CountCap"/>.</param>
public sealed record GridPage<T>(IReadOnlyList<T> Rows, int Total)
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Math.Min(Total, GridRows.CountCap) + Size - 1) / Size);
}

internal static class GridRows
{
    /// <summary>Counting and turning pages stop here, so that neither reads a table of millions. Searching goes further.</summary>
    public const int CountCap = 2_500;

    public static Task<int> CountUpToCapAsync<T>(this IQueryable<T> rows, CancellationToken ct) =>
        rows.Take(CountCap + 1).CountAsync(ct);
}

/// <summary>What a grid is asked for, as its address says it.</summary>
/// <param name="Text">Part of a name; null is any.</param>
/// <param name="Sort">A column's name, with <c>-</c> before it for descending; an unknown one is the first.</param>
/// <param name="Page">From 1; out of range is brought into it.</param>
public sealed record GridQuery(string? Text, string? Status, string? Sort, int Page)
{
    private const int TextMax = 100;

    private const int PageMax = GridRows.CountCap / GridPage<object>.Size;

    /// <summary>Of what no database can hold, and so no name has, the part before it.</summary>
    public string? Words
    {
        get
        {
            var words = Text?.Trim() ?? "";
            words = words[..Math.Min(words.Length, TextMax)];
            while (!TypedText.IsStorable(words))
                words = words[..^1];
            return words.Length == 0 ? null : words.ToLowerInvariant();
        }
    }

    public int Skip => (Math.Clamp(Page, 1, PageMax) - 1) * GridPage<object>.Size;
}
