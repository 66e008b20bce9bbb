using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>What is recorded of an ingredient's allergens and diets.</summary>
/// <param name="IsSettled">Somebody says this is all there is to say of its allergens.</param>
public sealed record Classification(
    string Name,
    IReadOnlyList<CarriedAllergen> Allergens,
    FoodClass FoodClasses,
    bool IsSettled
)
{
    /// <summary>The same facts in one order, so that two of them can be compared.</summary>
    public Classification Sorted() =>
        this with
        {
            Allergens = [.. Allergens.OrderBy(a => a.Allergen, StringComparer.Ordinal)],
        };

    internal Presence? PresenceOf(string slug) =>
        Allergens.FirstOrDefault(a => a.Allergen == slug)?.Presence;

    internal IngredientFact ToFact() =>
        new(Name, IsSettled, [.. Allergens.Select(a => new AllergenFact(a.Allergen, a.Presence))]);
}

/// <param name="Allergen">Slug.</param>
/// <param name="Source">The words or the document it was taken from.</param>
public sealed record CarriedAllergen(string Allergen, Presence Presence, string? Source);
