using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Data.Import;

/// <summary>A dish as one row of a file states it; null is not known.</summary>
public sealed record MenuRow(int Number, string Name)
{
    public string? Restaurant { get; init; }
    public string? Description { get; init; }
    public string? Category { get; init; }
    public string? ServingSize { get; init; }

    /// <summary>US dollars.</summary>
    public decimal? Price { get; init; }
    public string? IngredientStatement { get; init; }
    public NutrientFacts Facts { get; init; } = NutrientFacts.Unknown;

    /// <summary>Allergen slugs.</summary>
    public IReadOnlyCollection<string> Contains { get; init; } = [];

    /// <summary>Allergen slugs that are not in <see cref="Contains"/>.</summary>
    public IReadOnlyCollection<string> MayContain { get; init; } = [];

    /// <summary>The row says which allergens the dish contains, be it "none".</summary>
    public bool AllergensStated { get; init; }

    /// <summary>The row says something of cross-contact, be it "none".</summary>
    public bool CrossContactDeclared { get; init; }

    /// <summary>As they stand in the file.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];
    public IReadOnlyList<CellProblem> Problems { get; init; } = [];
    public bool IsRefused => Problems.Any(p => p.RefusesRow);

    /// <summary>A dish of which nothing is known, or a heading between dishes.</summary>
    public bool IsOnlyAName =>
        (Description, ServingSize, Price, IngredientStatement) == (null, null, null, null)
        && Facts == NutrientFacts.Unknown
        && !AllergensStated
        && !CrossContactDeclared;
}
