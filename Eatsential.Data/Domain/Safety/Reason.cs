namespace Eatsential.Data.Domain.Safety;

/// <summary>What in the meal's data led to a level, the most telling first.</summary>
public enum ReasonKind
{
    Contains = 0,
    MayContain = 1,

    /// <summary>A vague ingredient that could stand for the allergen.</summary>
    CouldHide = 2,

    /// <summary>An ingredient whose allergens nobody has settled.</summary>
    Unclassified = 3,
    NoIngredients = 4,
    ListIncomplete = 5,
    NeverVerified = 6,
    EvidenceExpired = 7,
    ExemptHighlyRefined = 8,

    /// <summary>Complete, classified, checked, and the allergen is not in it.</summary>
    NoListed = 9,
}

/// <summary>One finding about one of the person's allergies.</summary>
/// <param name="Allergen">Slug of the person's allergy.</param>
/// <param name="Ingredient">Name of the ingredient; null when the finding is about the whole dish.</param>
/// <param name="Matched">Slug found in the meal, where it is not the allergy's own: the species, or its group.</param>
public sealed record Reason(
    string Allergen,
    Severity Severity,
    VerdictLevel Level,
    ReasonKind Kind,
    string? Ingredient,
    string? Matched
);
