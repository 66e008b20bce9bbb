using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Features.Staff.Ingredients;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>What a pasted statement suggests, for somebody to confirm or correct line by line.</summary>
/// <param name="Reading">What the words say.</param>
/// <param name="Ingredients">The innermost ingredients in the statement's order, each name once.</param>
/// <param name="TooLong">What stands in an ingredient's place and is too long to be a name.</param>
public sealed record StatementSuggestion(
    string Text,
    StatementReading Reading,
    IReadOnlyList<SuggestedIngredient> Ingredients,
    IReadOnlyList<SuggestedDeclaration> Declared,
    IReadOnlyList<string> TooLong
)
{
    private const int NameMax = 255;

    /// <param name="known">Recorded ingredients by name in lower case.</param>
    public static StatementSuggestion Of(
        string text,
        StatementReading reading,
        IReadOnlyDictionary<string, IngredientChoice> known,
        Vocabulary vocabulary
    )
    {
        List<SuggestedIngredient> ingredients =
        [
            .. NamesIn(reading)
                .Select(name => new SuggestedIngredient(
                    name,
                    known.GetValueOrDefault(name.ToLowerInvariant()),
                    ClassificationDraft.Suggested(name, vocabulary)
                )),
        ];
        // What the ingredients say already need not be declared once more.
        var carried = ingredients
            .SelectMany(i => i.Facts.Allergens)
            .Select(a => (a.Allergen, a.Presence))
            .ToHashSet();
        return new(
            text,
            reading,
            ingredients,
            [
                .. reading
                    .Findings.Where(f => f.Presence is Presence.Contains or Presence.MayContain)
                    .Where(f => !carried.Contains((f.Allergen, f.Presence)))
                    .GroupBy(f => f.Allergen, StringComparer.Ordinal)
                    .Select(said => said.MinBy(f => f.Presence)!)
                    .Select(f => new SuggestedDeclaration(
                        f.Allergen,
                        f.Presence,
                        f.Evidence.Count > 0 ? f.Evidence[0].Span.In(text) : ""
                    )),
            ],
            [.. AllNamesIn(reading).Where(name => name.Length > NameMax)]
        );
    }

    /// <summary>The innermost names, in order: of "sauce (water, soybeans)" the water and the soybeans.</summary>
    public static IEnumerable<string> NamesIn(StatementReading reading) =>
        AllNamesIn(reading).Where(name => name.Length <= NameMax);

    private static IEnumerable<string> AllNamesIn(StatementReading reading) =>
        reading
            .Ingredients.SelectMany(Leaves)
            .Select(i => i.Name.Trim())
            .Where(name => name.Length > 0)
            .DistinctBy(name => name.ToLowerInvariant(), StringComparer.Ordinal);

    private static IEnumerable<StatementIngredient> Leaves(StatementIngredient ingredient) =>
        ingredient.Children.Count == 0 ? [ingredient] : ingredient.Children.SelectMany(Leaves);
}

/// <param name="Known">The recorded ingredient of this name; null where there is none yet.</param>
/// <param name="New">What the name suggests, should it become one.</param>
public sealed record SuggestedIngredient(
    string Name,
    IngredientChoice? Known,
    ClassificationDraft New
)
{
    public bool IsWanted { get; set; } = true;

    internal IngredientFact Facts => Known?.Fact ?? New.ToFacts().ToFact();
}

/// <param name="Allergen">Slug.</param>
/// <param name="Words">The words that say so.</param>
public sealed record SuggestedDeclaration(string Allergen, Presence Presence, string Words)
{
    public bool IsWanted { get; set; } = true;
}
