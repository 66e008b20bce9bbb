namespace Eatsential.Web.Features.Allergies;

/// <summary>Finds allergens by what people type. It helps to find a card; nothing is decided by it.</summary>
public static class AllergenMatch
{
    private const int NoMatch = 4;
    private const int LongEnough = 3;

    /// <summary>By the beginning of a word of its name, of a food, of its description, then by any part of its name.</summary>
    public static IReadOnlyList<AllergenChoice> Matching(
        this IEnumerable<AllergenChoice> choices,
        string typed
    )
    {
        var word = typed.Trim();
        if (word.Length == 0)
            return [];
        return
        [
            .. choices
                .Select(choice => (choice, rank: Rank(choice, word)))
                .Where(match => match.rank < NoMatch)
                .OrderBy(match => match.rank)
                .Select(match => match.choice),
        ];
    }

    private static int Rank(AllergenChoice choice, string word) =>
        HasWord(choice.Name, word) ? 0
        : choice.CommonFoods.Any(food => HasWord(food, word)) ? 1
        : choice.Description is { } description && HasWord(description, word) ? 2
        : word.Length >= LongEnough
        && choice.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
            ? 3
        : NoMatch;

    /// <summary>A word beginning so; "prawns" finds "prawn" too.</summary>
    private static bool HasWord(string text, string word) =>
        Begins(text, word)
        || (word.Length > LongEnough && word[^1] is 's' or 'S' && Begins(text, word[..^1]));

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        || text.Contains(' ' + word, StringComparison.OrdinalIgnoreCase)
        || text.Contains('(' + word, StringComparison.OrdinalIgnoreCase);
}
