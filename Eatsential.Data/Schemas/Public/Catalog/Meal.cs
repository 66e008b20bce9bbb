using Eatsential.Data.Domain.Diets;

namespace Eatsential.Data.Schemas.Public.Catalog;

/// <summary>
/// A dish of a restaurant. Nutrients are per serving and null where nobody provided them.
/// The three masks and the food classes repeat what the ingredients say, so that search answers from the row alone;
/// the database keeps them, in the transaction that changes an ingredient.
/// </summary>
public sealed class Meal : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid RestaurantId { get; init; }
    public required string Name { get; set; }
    public string? Description { get; set; }
    public string? Category { get; set; }

    /// <summary>US dollars; null when not published.</summary>
    public decimal? Price { get; set; }

    /// <summary>What one serving is, as the restaurant writes it: "4.8 oz (136 g)".</summary>
    public string? ServingSize { get; set; }

    /// <summary>kcal.</summary>
    public int? Calories { get; set; }
    public decimal? ProteinG { get; set; }
    public decimal? CarbsG { get; set; }
    public decimal? FatG { get; set; }
    public decimal? SaturatedFatG { get; set; }
    public decimal? TransFatG { get; set; }
    public decimal? CholesterolMg { get; set; }
    public int? SodiumMg { get; set; }
    public decimal? FiberG { get; set; }
    public decimal? SugarsG { get; set; }
    public decimal? AddedSugarsG { get; set; }
    public decimal? CalciumMg { get; set; }
    public decimal? IronMg { get; set; }
    public decimal? VitaminDMcg { get; set; }
    public decimal? PotassiumMg { get; set; }

    /// <summary>published (by the restaurant) or computed (from ingredients and grams); null when there are none.</summary>
    public string? NutritionSource { get; set; }
    public string? ImageUrl { get; set; }
    public bool IsAvailable { get; set; } = true;

    /// <summary>The statement the ingredients were read from, as the restaurant wrote it.</summary>
    public string? IngredientStatement { get; set; }

    /// <summary>Somebody confirmed that the list of ingredients is whole.</summary>
    public bool IngredientsComplete { get; set; }

    /// <summary>The member of staff who last checked the list.</summary>
    public Guid? IngredientsVerifiedBy { get; set; }
    public DateTimeOffset? IngredientsVerifiedAt { get; set; }

    /// <summary>When an edit undid the last check; null while a check holds, or where there never was one.</summary>
    public DateTimeOffset? CheckLostAt { get; set; }

    /// <summary>Which edit that was, as the staff read it.</summary>
    public string? CheckLostReason { get; set; }

    /// <summary>The restaurant states its cross-contact for this dish (see declared allergens); false: it does not say.</summary>
    public bool CrossContactDeclared { get; set; }

    /// <summary>Allergens an ingredient, or the restaurant, says are in the dish; one bit each.</summary>
    public long ContainsMask { get; private set; }
    public long MayContainMask { get; private set; }

    /// <summary>Allergens nobody can speak of; −1, all of them, until the list is complete and classified.</summary>
    public long UnknownMask { get; private set; } = -1;

    /// <summary>The OR of the ingredients' classes.</summary>
    public FoodClass FoodClasses { get; private set; } = FoodClass.Unclassified;

    /// <summary>Words of the meal and its restaurant as <see cref="Domain.Search.SearchWords"/> writes them; kept by the database.</summary>
    public string SearchText { get; private set; } = "";
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}
