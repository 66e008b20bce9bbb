namespace Eatsential.Data.Schemas.Public.Catalog;

public sealed class MealIngredient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MealId { get; init; }
    public required Guid IngredientId { get; init; }

    /// <summary>Place in the list as stated, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Grams in one serving; null when not known.</summary>
    public decimal? Grams { get; set; }
    public DateTimeOffset CreatedAt { get; private set; }
}
