namespace Eatsential.Data.Reference;

/// <summary>
/// The vocabulary's shorthand: <c>;</c> separates phrases, <c>(a|b|)</c> stands for each alternative in turn,
/// an empty one for leaving it out.
/// </summary>
public static class TermPattern
{
    public static IEnumerable<string> Expand(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Split(pattern, ';')
            .SelectMany(Alternatives)
            .Select(phrase =>
                string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            )
            .Where(phrase => phrase.Length > 0);
    }

    private static IEnumerable<string> Alternatives(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return [phrase];
        var close = Closing(phrase, open);
        var rest = Alternatives(phrase[(close + 1)..]).ToList();
        return Split(phrase[(open + 1)..close], '|')
            .SelectMany(Alternatives)
            .SelectMany(choice => rest.Select(end => phrase[..open] + choice + end));
    }

    private static int Closing(string phrase, int open)
    {
        var depth = 0;
        for (var i = open; i < phrase.Length; i++)
        {
            depth += phrase[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
                return i;
        }
        throw new FormatException($"“{phrase}” opens a bracket and does not close it.");
    }

    /// <summary>Splits at the separators that stand in no bracket.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth != 0 || text[i] != separator)
                continue;
            yield return text[start..i];
            start = i + 1;
        }
        yield return text[start..];
    }
}
