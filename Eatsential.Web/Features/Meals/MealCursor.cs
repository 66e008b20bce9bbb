using System.Buffers.Text;
using System.Text;

namespace Eatsential.Web.Features.Meals;

/// <summary>Where a page ended: the sort key and id of its last meal. Opaque in addresses; any value is a place in the list.</summary>
/// <param name="Key">The key as invariant text.</param>
public sealed record MealCursor(MealSort Sort, string Key, Guid Id)
{
    /// <summary>Longer than any cursor this app makes.</summary>
    private const int MaxLength = 2000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null for anything this app did not write.</summary>
    public static MealCursor? Parse(string text)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return null;
        try
        {
            return
                Strict.GetString(Base64Url.DecodeFromChars(text)).Split('\n', 3)
                    is [var sort, var id, var key]
                && MealSorts.Find(sort) is { } known
                && Guid.TryParseExact(id, "N", out var guid)
                && !key.Contains('\0')
                && MealSorts.IsKey(known, key)
                ? new(known, key, guid)
                : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Strict.GetBytes($"{MealSorts.Name(Sort)}\n{Id:N}\n{Key}"));
}
