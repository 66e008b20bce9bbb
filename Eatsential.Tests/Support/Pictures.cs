using NetVips;

namespace Eatsential.Tests.Support;

/// <summary>Files somebody might choose as a photo.</summary>
internal static class Pictures
{
    /// <summary>Red on the left, blue on the right, 1,200 by 900; the camera says where it was, and that it was held upright.</summary>
    public static byte[] FromACamera()
    {
        using var tagged = RedAndBlue()
            .Mutate(image =>
            {
                image.Set(GValue.GIntType, "orientation", 6);
                image.Set(
                    GValue.GStrType,
                    "exif-ifd0-Model",
                    "Pocket 3 (Pocket 3, ASCII, 9 components, 9 bytes)"
                );
                image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 31/1 0/1");
            });
        return tagged.JpegsaveBuffer();
    }

    public static byte[] Jpeg() => RedAndBlue().JpegsaveBuffer();

    public static byte[] Png() => RedAndBlue().PngsaveBuffer();

    public static byte[] Gif() => RedAndBlue().GifsaveBuffer();

    public static byte[] Svg() =>
        """<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>"""u8.ToArray();

    public static byte[] Html() => "<!doctype html><script>alert(1)</script>"u8.ToArray();

    /// <summary>A whole picture with a page behind it.</summary>
    public static byte[] Polyglot() => [.. Jpeg(), .. Html()];

    public static byte[] Truncated() => Jpeg() is var whole ? whole[..(whole.Length / 2)] : [];

    /// <summary>30,000 by 30,000 pixels in a few kilobytes.</summary>
    public static byte[] Bomb()
    {
        using var black = Image.Black(30_000, 30_000);
        return black.PngsaveBuffer(bitdepth: 1);
    }

    public static byte[] Tiny()
    {
        using var black = Image.Black(100, 100);
        return black.PngsaveBuffer();
    }

    private static Image RedAndBlue() =>
        Half(255, 0, 0)
            .Join(Half(0, 0, 255), Enums.Direction.Horizontal)
            .Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image Half(params double[] color) =>
        (Image.Black(600, 900, bands: 3) + color).Cast(Enums.BandFormat.Uchar);
}
