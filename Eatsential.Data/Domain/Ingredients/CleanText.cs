using System.Globalization;
using System.Text;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>
/// The text as a reader sees it: lower case, no accents, no mark-up, mojibake undone.
/// Each character remembers which stretch of the original it came from.
/// </summary>
internal sealed class CleanText
{
    private const int LongestTag = 80;
    private const int LongestEntity = 10;

    // Latin letters and punctuation as wide as a Chinese character, in the order of ASCII.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl"];

    // Inside a word these only emphasise ("<b>m</b>ilk"); any other tag ends a line.
    private static readonly HashSet<string> InlineTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "b",
        "strong",
        "i",
        "em",
        "u",
        "span",
        "mark",
        "font",
        "small",
        "sup",
    };

    private readonly StringBuilder _characters = new();
    private readonly List<TextSpan> _origins = [];

    private CleanText() { }

    public int Length => _characters.Length;

    public string Characters { get; private set; } = "";

    public TextSpan Origin(int start, int end) =>
        new(_origins[start].Start, _origins[end - 1].End - _origins[start].Start);

    public static CleanText Of(string text)
    {
        var clean = new CleanText();
        for (var i = 0; i < text.Length; )
            i += clean.Take(text, i);
        clean.Characters = clean._characters.ToString();
        return clean;
    }

    private int Take(string text, int at)
    {
        var character = text[at];
        if (character == '<' && Tag(text, at) is { } tag)
        {
            if (!InlineTags.Contains(tag.Name))
                Add('\n', at, tag.Length);
            return tag.Length;
        }
        if (character == '&' && Entity(text, at) is { } entity)
        {
            AddReadable(entity.Decoded, at, entity.Length);
            return entity.Length;
        }
        if (Mojibake.Read(text, at) is { } repaired)
        {
            AddReadable(repaired.Character, at, repaired.Length);
            return repaired.Length;
        }
        AddReadable(character, at, 1);
        return 1;
    }

    private void AddReadable(char character, int start, int length)
    {
        switch (character)
        {
            case '\n' or '\u2028' or '\u2029' or '\u000B' or '\f':
                Add('\n', start, length);
                break;
            case '\u2018' or '\u2019' or '\u201B' or '\u00B4' or '`' or '\u02BC' or '\u2032':
                Add('\'', start, length);
                break;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212':
                Add('-', start, length);
                break;
            case '\uFFFD':
                Add(character, start, length);
                break;
            case '\u00E6' or '\u00C6':
                AddAll("ae", start, length);
                break;
            case '\u0153' or '\u0152':
                AddAll("oe", start, length);
                break;
            case '\u00DF':
                AddAll("ss", start, length);
                break;
            case '\u0142' or '\u0141':
                Add('l', start, length);
                break;
            case '\u00F8' or '\u00D8':
                Add('o', start, length);
                break;
            case >= FirstFullWidth and <= LastFullWidth:
                AddReadable((char)(character - FirstFullWidth + '!'), start, length);
                break;
            case >= '\uFB00' and <= '\uFB04':
                AddAll(Ligatures[character - '\uFB00'], start, length);
                break;
            default:
                AddByCategory(character, start, length);
                break;
        }
    }

    private void AddByCategory(char character, int start, int length)
    {
        if (character < 128)
        {
            Add(char.IsControl(character) ? ' ' : char.ToLowerInvariant(character), start, length);
            return;
        }
        switch (char.GetUnicodeCategory(character))
        {
            // Soft hyphens, joiners and direction marks are not seen; combining accents are not needed.
            case UnicodeCategory.Format:
            case UnicodeCategory.NonSpacingMark:
                return;
            case UnicodeCategory.SpaceSeparator:
            case UnicodeCategory.Control:
                Add(' ', start, length);
                return;
            case UnicodeCategory.Surrogate:
                Add('\uFFFC', start, length);
                return;
            default:
                Add(WithoutAccent(character), start, length);
                return;
        }
    }

    // The letters of U+00C0–U+017F without their accents; '·' where the character is no accented letter.
    // Written out because string.Normalize leaves non-ASCII alone under invariant globalization.
    private const string Unaccented =
        "aaaaaa·ceeeeiiiidnooooo·ouuuuyt·aaaaaa·ceeeeiiiidnooooo·ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll·"
        + "·llnnnnnnnnnoooooo··rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static char WithoutAccent(char character)
    {
        if (character is < '\u00C0' or > '\u017F')
            return char.ToLowerInvariant(character);
        var plain = Unaccented[character - '\u00C0'];
        return plain == '·' ? character : plain;
    }

    private void AddAll(string characters, int start, int length)
    {
        foreach (var character in characters)
            Add(character, start, length);
    }

    private void Add(char character, int start, int length)
    {
        _characters.Append(character);
        _origins.Add(new TextSpan(start, length));
    }

    private static (string Name, int Length)? Tag(string text, int at)
    {
        var name = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        var end = name;
        while (end < text.Length && end - at < LongestTag && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == name || !char.IsAsciiLetter(text[name]))
            return null;
        var close = text.IndexOf('>', end, Math.Min(LongestTag, text.Length - end));
        var reopened = text.IndexOf('<', end, Math.Min(LongestTag, text.Length - end));
        return close < 0 || (reopened >= 0 && reopened < close)
            ? null
            : (text[name..end], close + 1 - at);
    }

    private static (char Decoded, int Length)? Entity(string text, int at)
    {
        var semicolon = text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at));
        return
            semicolon > 0
            && HtmlEntity.Decode(text.AsSpan(at + 1, semicolon - at - 1)) is { } decoded
            ? (decoded, semicolon + 1 - at)
            : null;
    }
}
