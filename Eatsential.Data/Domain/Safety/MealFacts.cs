namespace Eatsential.Data.Domain.Safety;

/// <summary>One allergen recorded of an ingredient or of a whole dish.</summary>
/// <param name="Allergen">Slug.</param>
public sealed record AllergenFact(string Allergen, Presence Presence);

/// <param name="IsClassified">Somebody has settled its allergens; without that even an empty list says nothing.</param>
public sealed record IngredientFact(
    string Name,
    bool IsClassified,
    IReadOnlyList<AllergenFact> Allergens
);

/// <summary>All that is recorded of a meal's allergens.</summary>
/// <param name="ListComplete">Somebody stated that <paramref name="Ingredients"/> is the whole list.</param>
/// <param name="VerifiedAt">When the list was last checked; null = never.</param>
/// <param name="Declared">What the restaurant states of the whole dish. It adds hazards and never settles an unknown.</param>
public sealed record MealFacts(
    bool ListComplete,
    DateTimeOffset? VerifiedAt,
    IReadOnlyList<IngredientFact> Ingredients,
    IReadOnlyList<AllergenFact> Declared
)
{
    /// <summary>
    /// Never true of an empty list: nobody can have stated that of a meal, and the first ingredient written down would
    /// otherwise turn "not known" into "no conflict".
    /// </summary>
    public bool ListComplete { get; init; } = ListComplete && Ingredients.Count > 0;
}
