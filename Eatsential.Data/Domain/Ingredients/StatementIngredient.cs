namespace Eatsential.Data.Domain.Ingredients;

/// <summary>One ingredient of a statement, in the order of the label.</summary>
/// <param name="Name">As written, without percentages, brackets and emphasis.</param>
/// <param name="Percentage">Share of the product by weight, 0–100, where the label gives it.</param>
/// <param name="Span">The name's place in the text as given.</param>
/// <param name="Children">What the brackets or the colon behind the name list.</param>
public sealed record StatementIngredient(
    string Name,
    decimal? Percentage,
    TextSpan Span,
    IReadOnlyList<StatementIngredient> Children
);
