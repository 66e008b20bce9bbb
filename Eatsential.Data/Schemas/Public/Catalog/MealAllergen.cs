using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Schemas.Public.Catalog;

/// <summary>What the restaurant itself declares of a whole dish. Adds to what the ingredients say and never excuses them.</summary>
public sealed class MealAllergen
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MealId { get; init; }
    public required Guid AllergenId { get; init; }

    /// <summary>Contains or may contain.</summary>
    public required Presence Presence { get; set; }
    public string? Source { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
}
