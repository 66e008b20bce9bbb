using Eatsential.Data.Domain.Diets;

namespace Eatsential.Data.Schemas.Public.Catalog;

/// <summary>What dishes are made of. Nutrients are per 100 g and null where not measured.</summary>
public sealed class Ingredient : IVersioned, ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>Somebody has said of every allergen whether this carries it. False: nothing can be excluded.</summary>
    public bool IsClassified { get; set; }
    public Guid? ClassifiedBy { get; set; }
    public DateTimeOffset? ClassifiedAt { get; set; }

    /// <summary>When an edit undid the classification; null while it holds, or where there never was one.</summary>
    public DateTimeOffset? CheckLostAt { get; set; }

    /// <summary>Which edit that was, as the staff read it.</summary>
    public string? CheckLostReason { get; set; }
    public FoodClass FoodClasses { get; set; } = FoodClass.Unclassified;

    /// <summary>kcal per 100 g.</summary>
    public decimal? EnergyKcal { get; set; }
    public decimal? ProteinG { get; set; }
    public decimal? CarbsG { get; set; }
    public decimal? FatG { get; set; }
    public decimal? SaturatedFatG { get; set; }
    public decimal? TransFatG { get; set; }
    public decimal? CholesterolMg { get; set; }
    public decimal? SodiumMg { get; set; }
    public decimal? FiberG { get; set; }
    public decimal? SugarsG { get; set; }
    public decimal? AddedSugarsG { get; set; }
    public decimal? CalciumMg { get; set; }
    public decimal? IronMg { get; set; }
    public decimal? VitaminDMcg { get; set; }
    public decimal? PotassiumMg { get; set; }
    public DateTimeOffset? RetiredAt { get; set; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
}
