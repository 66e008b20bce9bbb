using System.Runtime.InteropServices;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>What a statement says. A suggestion for a person to confirm, never a fact by itself.</summary>
/// <param name="IsAssessed">
/// False where the text is empty or not recognised as English: what was found still counts, but the absence of a
/// finding says nothing.
/// </param>
/// <param name="Ingredients">In the order of the label, nested as its brackets are.</param>
/// <param name="Findings">One for each allergen and presence, with the words that say so.</param>
/// <param name="Denied">Allergens the statement says are absent ("milk-free", "no egg").</param>
/// <param name="Unrecognised">Ingredients the vocabulary does not know: each could be anything.</param>
/// <param name="FoodClasses">What the recognised ingredients are, as far as diets ask.</param>
public sealed record StatementReading(
    bool IsAssessed,
    IReadOnlyList<StatementIngredient> Ingredients,
    IReadOnlyList<StatementFinding> Findings,
    IReadOnlyList<StatementFinding> Denied,
    IReadOnlyList<StatementIngredient> Unrecognised,
    FoodClass FoodClasses
)
{
    /// <summary>Slugs found with this presence, species as named.</summary>
    public IEnumerable<string> Allergens(Presence presence) =>
        Findings.Where(f => f.Presence == presence).Select(f => f.Allergen);
}

/// <param name="Allergen">The allergen's slug, a species where one is named.</param>
public sealed record StatementFinding(
    string Allergen,
    Presence Presence,
    IReadOnlyList<StatementEvidence> Evidence
);

/// <param name="Span">The words in the text as given.</param>
/// <param name="Term">The vocabulary's entry that recognised them.</param>
/// <param name="Why">One sentence for the person who confirms.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StatementEvidence(TextSpan Span, string Term, string Why);
