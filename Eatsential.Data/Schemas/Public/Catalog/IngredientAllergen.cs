using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Schemas.Public.Catalog;

/// <summary>What is known of one allergen in one ingredient, and who says so.</summary>
public sealed class IngredientAllergen
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid IngredientId { get; init; }
    public required Guid AllergenId { get; init; }
    public required Presence Presence { get; set; }

    /// <summary>The words or the document this was taken from.</summary>
    public string? Source { get; set; }
    public Guid? CheckedBy { get; set; }
    public DateTimeOffset? CheckedAt { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
}
