using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>One page of a grid.</summary>
/// <param name="Total">Rows of the filter over all pages.</param>
public sealed record GridPage<T>(IReadOnlyList<T> Rows, int Total)
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>What a grid is asked for, as its address says it.</summary>
/// <param name="Text">Part of a name; null is any.</param>
/// <param name="Sort">A column's name, with <c>-</c> before it for descending; an unknown one is the first.</param>
/// <param name="Page">From 1; out of range is brought into it.</param>
public sealed record GridQuery(string? Text, string? Status, string? Sort, int Page)
{
    private const int TextMax = 100;

    /// <summary>Far more pages than anybody turns, few enough for the database to skip over.</summary>
    private const int PageMax = 10_000;

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
