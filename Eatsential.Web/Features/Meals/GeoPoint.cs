using System.Globalization;
using System.Runtime.InteropServices;

namespace Eatsential.Web.Features.Meals;

/// <summary>Degrees, WGS 84, to three decimals: about 100 m, which is near enough for lunch and no more than needed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(decimal Latitude, decimal Longitude)
{
    /// <summary>Reads <c>40.713,-74.006</c>; null for anything else.</summary>
    public static GeoPoint? Parse(string text) =>
        text.Split(',') is [var first, var second]
        && Degrees(first, 90) is { } latitude
        && Degrees(second, 180) is { } longitude
            ? new(latitude, longitude)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.###},{Longitude:0.###}");

    private static decimal? Degrees(string text, int most) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
        && Math.Abs(value) <= most
            ? Math.Round(value, 3)
            : null;
}
