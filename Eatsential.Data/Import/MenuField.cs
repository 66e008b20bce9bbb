namespace Eatsential.Data.Import;

/// <summary>What a column of a menu holds.</summary>
public enum MenuField
{
    Restaurant,
    Name,

    /// <summary>Size, milk, bread: what tells dishes of one name apart. Added to the name in brackets.</summary>
    Variant,
    Description,
    Category,
    Serving,
    Price,
    Ingredients,
    Contains,
    MayContain,

    /// <summary>A yes says that the dish has none of the allergens.</summary>
    NoAllergens,

    /// <summary>The amount of one nutrient.</summary>
    Nutrient,

    /// <summary>A yes or no for one allergen.</summary>
    Allergen,
}
