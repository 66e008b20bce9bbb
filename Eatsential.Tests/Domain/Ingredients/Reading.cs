using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Reference;

namespace Eatsential.Tests.Domain.Ingredients;

/// <summary>Short questions to ask of a statement.</summary>
internal static class Reading
{
    private const int DesignAllergens = 12;

    public static StatementReading Of(string text) =>
        AllergenDerivation.Of(text, IngredientVocabulary.Current);

    /// <summary>Slugs found with this presence, in alphabetical order: "milk wheat".</summary>
    public static string Slugs(string text, Presence presence) =>
        string.Join(' ', Of(text).Allergens(presence).Order(StringComparer.Ordinal));

    public static string Contains(string text) => Slugs(text, Presence.Contains);

    /// <summary>The design's twelve names that the findings roll up to: almond → Tree Nuts; rye has none.</summary>
    public static HashSet<string> DesignNames(StatementReading reading, Presence presence) =>
        [
            .. reading
                .Allergens(presence)
                .Select(slug => IngredientVocabulary.Current.Group(slug))
                .Select(slug => IngredientVocabulary.Current.Allergens.Find(slug)!)
                .Where(allergen => allergen.Bit < DesignAllergens)
                .Select(allergen => allergen.Name),
        ];
}
