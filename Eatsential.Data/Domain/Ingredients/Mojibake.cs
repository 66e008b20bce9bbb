using System.Text;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Undoes UTF-8 that was read as Windows-1252 ("crÃ¨me", "â€™"), one character at a time.</summary>
internal static class Mojibake
{
    // Windows-1252's printable characters for the bytes 0x80–0x9F; '\0' where it has none.
    private const string HighControls =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>What is left of a no-break space, its second byte having been taken for a space. No word ends in it.</summary>
    private const char LostSpace = '\u00C2';

    /// <summary>The character meant and how many it took, or null where the text is as it should be.</summary>
    public static (char Character, int Length)? Read(string text, int at)
    {
        var first = text[at];
        if (first is < '\u00C2' or > '\u00EF')
            return null;
        if (first == LostSpace && at + 1 < text.Length && text[at + 1] == ' ')
            return (' ', 1);
        var length = first < '\u00E0' ? 2 : 3;
        if (at + length > text.Length)
            return null;
        Span<byte> bytes = stackalloc byte[3];
        bytes[0] = (byte)first;
        for (var i = 1; i < length; i++)
        {
            if (Byte(text[at + i]) is not { } value || value is < 0x80 or > 0xBF)
                return null;
            bytes[i] = value;
        }
        var status = Rune.DecodeFromUtf8(bytes[..length], out var rune, out var consumed);
        return status == System.Buffers.OperationStatus.Done && consumed == length && rune.IsBmp
            ? ((char)rune.Value, length)
            : null;
    }

    private static byte? Byte(char character)
    {
        if (character <= '\u00FF')
            return (byte)character;
        var index = HighControls.IndexOf(character, StringComparison.Ordinal);
        return index < 0 ? null : (byte)(0x80 + index);
    }
}
