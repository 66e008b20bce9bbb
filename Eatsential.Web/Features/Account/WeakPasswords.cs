namespace Eatsential.Web.Features.Account;

/// <summary>
/// Tells passwords that are among the first anybody would try. Lists of leaked passwords hold few of twelve characters
/// or more, and those few are nearly all made of the same parts: common words, walks over the keyboard, repeats, years.
/// So the parts are listed (<c>common-words.txt</c>), and a password is weak when its cheapest description in such parts
/// takes fewer than <see cref="MinimumBits"/> bits. The idea is zxcvbn's (Wheeler, USENIX Security 2016).
/// </summary>
internal static class WeakPasswords
{
    /// <summary>10¹² guesses: out of reach online, and a year of one graphics card against the hashes.</summary>
    private const double MinimumBits = 40;

    private const double LetterBits = 4.7;
    private const double OtherBits = 5;
    private const double WordBits = 10;
    private const double WalkBits = 7;
    private const double RepeatBits = 2;
    private const double YearBits = 7;
    private const double DigitBits = 3.3;
    private const int LongestWord = 24;

    private static readonly HashSet<string> Words = ReadWords();

    private static readonly string[] Walks =
    [
        .. new[]
        {
            "abcdefghijklmnopqrstuvwxyz",
            "12345678901234567890",
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "qazwsxedcrfvtgbyhnujmikolp",
            "!@#$%^&*()_+",
            "!\"£$%^&*()_+",
        }.SelectMany(walk => new[] { walk, new string([.. walk.Reverse()]) }),
    ];

    /// <param name="ofThisPerson">Names that count as common for this person: username, e-mail, product.</param>
    public static bool Contains(string password, IEnumerable<string> ofThisPerson)
    {
        var words = new HashSet<string>(
            ofThisPerson.Select(w => w.ToLowerInvariant()),
            StringComparer.Ordinal
        );
        var text = password.ToLowerInvariant();
        string[] readings = [text, Unmask(text, '1', 'i'), Unmask(text, '1', 'l')];

        // cheapest[i] describes the first i characters.
        var cheapest = new double[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            var last = text[end - 1];
            cheapest[end] =
                cheapest[end - 1]
                + (
                    char.IsAsciiDigit(last) ? DigitBits
                    : char.IsAsciiLetter(last) ? LetterBits
                    : OtherBits
                );
            for (var start = end - 2; start >= 0; start--)
            {
                var bits = PartBits(text, readings, words, start, end);
                cheapest[end] = Math.Min(cheapest[end], cheapest[start] + bits);
            }
        }
        return cheapest[^1] < MinimumBits;
    }

    private static double PartBits(
        string text,
        string[] readings,
        HashSet<string> words,
        int start,
        int end
    )
    {
        var length = end - start;
        var part = text.AsSpan(start, length);
        if (start >= length && text.AsSpan(start - length, length).SequenceEqual(part))
            return RepeatBits;
        if (part.Trim(part[0]).IsEmpty)
            return OtherBits + RepeatBits;
        if (length is 4 && part[..2] is "19" or "20" && part.IndexOfAnyExceptInRange('0', '9') < 0)
            return YearBits;
        if (length >= 3)
        {
            foreach (var walk in Walks)
            {
                if (walk.AsSpan().Contains(part, StringComparison.Ordinal))
                    return WalkBits;
            }
        }
        if (length is >= 3 and <= LongestWord)
        {
            foreach (var reading in readings)
            {
                var word = reading.Substring(start, length);
                if (Words.Contains(word) || words.Contains(word))
                    return WordBits;
            }
        }
        return double.PositiveInfinity;
    }

    /// <summary>Undoes the usual look-alikes: <c>P@ssw0rd</c> reads "password".</summary>
    private static string Unmask(string text, char ambiguous, char meaning) =>
        string.Create(
            text.Length,
            (text, ambiguous, meaning),
            static (span, state) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    var c = state.text[i];
                    span[i] = c switch
                    {
                        _ when c == state.ambiguous => state.meaning,
                        '@' or '4' => 'a',
                        '3' or '€' => 'e',
                        '0' => 'o',
                        '$' or '5' => 's',
                        '7' or '+' => 't',
                        '!' or '|' => 'i',
                        '8' => 'b',
                        '9' => 'g',
                        _ => c,
                    };
                }
            }
        );

    private static HashSet<string> ReadWords()
    {
        using var stream = typeof(WeakPasswords).Assembly.GetManifestResourceStream(
            $"{typeof(WeakPasswords).Namespace}.common-words.txt"
        )!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
    }
}
