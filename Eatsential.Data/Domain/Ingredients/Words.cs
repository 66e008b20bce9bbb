namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// Brings a word to one spelling: singular, American where the two Englishes differ by rule.
/// Text and vocabulary go through the same door, so a stem need not be a real word.
/// </summary>
internal static class Words
{
    /// <param name="words">Apart by spaces.</param>
    public static HashSet<string> Set(string words) =>
        words.Split(' ').Select(Stem).ToHashSet(StringComparer.Ordinal);

    public static string Stem(string word)
    {
        word = American(word);
        if (word.Length <= 3)
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        return word switch
        {
            "leave" => "leaf",
            "loave" => "loaf",
            "halve" => "half",
            "fishe" => "fish",
            _ when word.EndsWith("ie", StringComparison.Ordinal) && word.Length > 3 => word[..^2]
                + "y",
            _ when EndsInMuteE(word) => word[..^1],
            _ => word,
        };
    }

    // "sandwiches", "tomatoes", "mixes" lose "es", so "brioche", "mousse" lose their e as well.
    private static bool EndsInMuteE(string word) =>
        word.Length > 3
        && (
            word.EndsWith("che", StringComparison.Ordinal)
            || word.EndsWith("she", StringComparison.Ordinal)
            || word.EndsWith("xe", StringComparison.Ordinal)
            || word.EndsWith("oe", StringComparison.Ordinal)
            || word.EndsWith("sse", StringComparison.Ordinal)
            || word.EndsWith("zze", StringComparison.Ordinal)
        );

    private static string American(string word)
    {
        if (word.Contains("sulph", StringComparison.Ordinal))
            word = word.Replace("sulph", "sulf", StringComparison.Ordinal);
        foreach (var (british, american) in Endings)
        {
            if (
                word.Length > british.Length + 2
                && word.EndsWith(british, StringComparison.Ordinal)
            )
                return word[..^british.Length] + american;
        }
        return word;
    }

    private static readonly (string British, string American)[] Endings =
    [
        ("ised", "ized"),
        ("ising", "izing"),
        ("isation", "ization"),
        ("isers", "izers"),
        ("iser", "izer"),
        ("ysed", "yzed"),
    ];
}
