using System.Text;

namespace Eatsential.Data.Domain;

public static class TypedText
{
    /// <summary>
    /// Whether both databases can hold it as it is: PostgreSQL refuses U+0000, and half a surrogate pair has no UTF-8.
    /// </summary>
    public static bool IsStorable(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (
                Rune.DecodeFromUtf16(rest, out var rune, out var length)
                    != System.Buffers.OperationStatus.Done
                || rune.Value == 0
            )
                return false;
            rest = rest[length..];
        }
        return true;
    }
}
