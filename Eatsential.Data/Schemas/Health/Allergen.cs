namespace Eatsential.Data.Schemas.Health;

/// <summary>An allergen people can name. Groups have species below them: Tree Nuts &gt; Almond.</summary>
public sealed class Allergen : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>The name in URLs and data files.</summary>
    public required string Slug { get; set; }

    /// <summary>Position in the meals' allergen masks, 0–62; never reused.</summary>
    public required int Bit { get; init; }
    public Guid? ParentId { get; set; }
    public string Category { get; set; } = "Food";
    public string? Description { get; set; }
    public List<string> CommonFoods { get; set; } = [];
    public bool IsActive { get; set; } = true;

    /// <summary>One of the nine major allergens of US law (FASTER Act, 2023).</summary>
    public bool FdaRecognized { get; set; }

    /// <summary>Listed in Annex II of Regulation (EU) 1169/2011.</summary>
    public bool EuAnnexII { get; set; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
}
