using System.Runtime.InteropServices;

namespace Eatsential.Data.Domain.Ingredients;

/// <summary>A stretch of the text as it was given, in UTF-16 code units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
