namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Where a sentence of a label ends and the next one begins.</summary>
internal static class SentenceEnds
{
    // A full stop behind these ends no sentence; nor does one behind a single letter ("N.B.", "L. casei").
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "no",
        "approx",
        "incl",
        "inc",
        "min",
        "max",
        "st",
        "vit",
        "nat",
        "art",
        "conc",
        "dr",
        "spp",
        "sp",
        "var",
        "e.g",
        "i.e",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "contain",
        "may",
        "ingredient",
        "allergen",
        "allergy",
        "made",
        "manufactured",
        "produced",
        "packed",
        "suitable",
        "not",
        "free",
    };

    public static bool StopEnds(string wordBefore) =>
        wordBefore.Length > 1 && !Abbreviations.Contains(wordBefore);

    /// <summary>Whether a line that begins with this word is a sentence of its own.</summary>
    public static bool Opens(string word) => Openers.Contains(word);
}
