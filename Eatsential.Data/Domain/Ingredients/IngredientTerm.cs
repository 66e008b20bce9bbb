using System.Runtime.InteropServices;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Why a term stands for its allergens.</summary>
public enum TermBasis
{
    /// <summary>The word names the allergen or something always made of it: "ghee", "semolina".</summary>
    Named,

    /// <summary>The usual recipe has it ("pesto", "bread"); a stated list of its own ingredients knows better.</summary>
    Recipe,

    /// <summary>An allergen's oil: counts as the allergen unless shown to be highly refined.</summary>
    Oil,

    /// <summary>Known to carry none of the allergens, often in spite of its name: "cocoa butter", "buckwheat".</summary>
    Plain,

    /// <summary>Takes its allergens away from the rest of the ingredient's name: "vegan", "dairy-free".</summary>
    Denies,
}

/// <summary>One entry of the vocabulary.</summary>
/// <param name="Name">As the vocabulary writes it.</param>
/// <param name="Allergens">Allergen slugs and what the term says of each; for <see cref="TermBasis.Denies"/>, those it rules out.</param>
/// <param name="FoodClasses">What it is, as far as diets ask.</param>
/// <param name="Notes">Why, where the name does not tell.</param>
public sealed record IngredientTerm(
    string Name,
    IReadOnlyList<TermAllergen> Allergens,
    TermBasis Basis,
    FoodClass FoodClasses,
    string Notes
)
{
    /// <summary>Whether the allergen belongs to the usual recipe, so that a stated list of ingredients knows better.</summary>
    public bool IsUsual(TermAllergen allergen) =>
        Basis == TermBasis.Recipe
        || allergen.IsUsual
        || (
            allergen.Presence == Presence.CouldHide
            && Allergens.Any(a => a.Presence == Presence.Contains)
        );
}

/// <param name="Allergen">An allergen's slug.</param>
/// <param name="IsUsual">Only usually in it, whatever the term's basis: the wheat of soy sauce.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TermAllergen(
    string Allergen,
    Presence Presence,
    bool IsUsual = false
);
