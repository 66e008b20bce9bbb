namespace Eatsential.Data.Schemas.Health;

/// <summary>A diet people can follow; its rule is the domain's <c>Diet</c> of the same name.</summary>
public sealed class DietaryRestrictionRef
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>vegetarian, vegan, gluten_free, kosher, halal, keto, paleo.</summary>
    public required string Name { get; init; }
    public required string Description { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTimeOffset CreatedAt { get; private set; }
}
