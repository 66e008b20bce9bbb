namespace Eatsential.Data.Domain.Safety;

/// <summary>One row of the closed allergen vocabulary.</summary>
/// <param name="Bit">Position in the safety masks, 0 to 62; never reused.</param>
/// <param name="ParentSlug">The group a species belongs to: almond is one of the tree nuts.</param>
public sealed record Allergen(int Bit, string Slug, string Name, string? ParentSlug);
