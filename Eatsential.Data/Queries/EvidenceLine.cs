using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Queries;

public sealed class EvidenceLine
{
    public Guid MealId { get; init; }
    public int Position { get; init; }

    /// <summary>Null for what is declared of the whole dish.</summary>
    public string? Ingredient { get; init; }
    public bool IsClassified { get; init; }

    /// <summary>Slug; null for an ingredient with no allergen recorded.</summary>
    public string? Allergen { get; init; }
    public Presence? Presence { get; init; }
}
