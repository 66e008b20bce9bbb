using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Data.Import;

/// <summary>A choice of what a column can mean.</summary>
/// <param name="Key">Its name in forms; never shown.</param>
/// <param name="Label">As staff read it, with the unit where there is one.</param>
public sealed record ColumnMeaning(string Key, string Label)
{
    public MenuField? Menu { get; init; }
    public RestaurantField? Restaurant { get; init; }
    public Nutrient? Nutrient { get; init; }

    /// <summary>The unit of a cell that writes none: kcal, kj, g, mg or mcg.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The column counts salt; sodium is 0.4 of its mass (Regulation (EU) 1169/2011, Annex I: salt = sodium × 2.5).</summary>
    public bool IsSalt { get; init; }

    /// <summary>The slugs of the allergens a yes-or-no column is about: several for a group like the gluten cereals.</summary>
    public IReadOnlyList<string> Allergens { get; init; } = [];

    /// <summary>Two columns may carry it: the members of a list in parts, or one allergen each.</summary>
    public bool MayRepeat =>
        Menu is MenuField.Contains or MenuField.MayContain or MenuField.Variant;
}
