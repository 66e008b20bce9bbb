using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>What is recorded of a dish: what it is made of, and what its restaurant declares.</summary>
/// <param name="IsComplete">Somebody says the list is whole.</param>
/// <param name="Statement">The words the list was read from.</param>
public sealed record Recipe(
    IReadOnlyList<RecipeLine> Lines,
    IReadOnlyList<DeclaredAllergen> Declared,
    bool IsComplete,
    bool CrossContactDeclared,
    string? Statement
)
{
    /// <summary>The same facts written in one way, so that two of them can be compared.</summary>
    public Recipe Sorted() =>
        this with
        {
            Lines = [.. Lines.Select(line => line with { Grams = Plain(line.Grams) })],
            Declared = [.. Declared.OrderBy(a => a.Allergen, StringComparer.Ordinal)],
        };

    internal Presence? DeclaredOf(string slug) =>
        Declared.FirstOrDefault(a => a.Allergen == slug)?.Presence;

    /// <summary>As precise as the database keeps it, and 100 rather than 100.00.</summary>
    private static decimal? Plain(decimal? grams) =>
        grams is { } g ? decimal.Round(g, 2) / 1.0000000000000000000000000000m : null;

    internal RecipeLine? LineOf(Guid ingredient) =>
        Lines.FirstOrDefault(line => line.Ingredient == ingredient);

    internal bool Uses(Guid ingredient) => LineOf(ingredient) is not null;
}

/// <param name="Grams">In one serving; null when not known.</param>
public sealed record RecipeLine(Guid Ingredient, decimal? Grams);

/// <param name="Allergen">Slug.</param>
/// <param name="Presence">Contains or may contain.</param>
public sealed record DeclaredAllergen(string Allergen, Presence Presence, string? Source);

/// <summary>What an edit says of the list as a whole.</summary>
public enum ListCheck
{
    /// <summary>Nothing: a check that stands goes on standing unless the ingredients change.</summary>
    NotChecked = 0,

    /// <summary>I checked today that it is whole.</summary>
    Whole = 1,

    /// <summary>It is not whole.</summary>
    NotWhole = 2,
}
