using Eatsential.Data.Domain;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>What a grid is asked for, as its address says it; the page and the file made from it read the same.</summary>
/// <param name="Q">Part of a name.</param>
/// <param name="Sort">A column's name, with <c>-</c> before it for descending; an unknown one is the first.</param>
/// <param name="After">The cursor of the row before the page.</param>
/// <param name="Before">The cursor of the row behind the page.</param>
/// <param name="Restaurant">Only this one's.</param>
/// <param name="Allergen">Only what has something recorded of it.</param>
public sealed record GridQuery(
    string? Q = null,
    string? Status = null,
    string? Sort = null,
    string? After = null,
    string? Before = null,
    string? Restaurant = null,
    string? Allergen = null
)
{
    private const int TextMax = 100;

    /// <summary>Cut to a length no name has; null is any. A text no database can hold is kept: it matches nothing.</summary>
    public string? Text =>
        string.IsNullOrWhiteSpace(Q) ? null
        : Q.Trim() is { Length: > TextMax } tooLong ? tooLong[..TextMax]
        : Q.Trim();

    /// <summary>As names are compared; null is any.</summary>
    public string? Words => Text?.ToLowerInvariant();

    /// <summary>False: nothing is called that, and the database would refuse to look.</summary>
    public bool IsAnswerable => Text is null || TypedText.IsStorable(Text);

    public Guid? RestaurantId => Id(Restaurant);

    public Guid? AllergenId => Id(Allergen);

    public bool IsDescending => Sort?.StartsWith('-') == true;

    public string? SortColumn => Sort?.TrimStart('-');

    /// <summary>What is no id is nobody's.</summary>
    private static Guid? Id(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Guid.TryParse(text, out var id) ? id
        : Guid.Empty;
}
