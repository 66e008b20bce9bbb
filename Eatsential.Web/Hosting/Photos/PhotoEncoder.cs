using Eatsential.Web.Shared.Photos;
using NetVips;

namespace Eatsential.Web.Hosting.Photos;

/// <summary>
/// Reads an upload as a picture and writes it anew: turned as the camera was held, in sRGB, cut to 4:3 around its middle,
/// in every width, without the place, device and time cameras add. What was hidden behind or beside the pixels is gone.
/// </summary>
internal static class PhotoEncoder
{
    /// <summary>Bytes; twice what a phone's camera writes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The largest a phone takes; a progressive JPEG of this size needs 300 MB while it is read.</summary>
    private const long MaxPixels = 50_000_000;

    /// <summary>Less would be blurred twofold on the meal's page.</summary>
    private const int MinWidth = 640;

    private const int Quality = 80;

    private const string UnknownKind =
        "This file is no JPEG, PNG or WebP picture, whatever its name says. Choose a photo in one of these formats.";

    /// <summary>libvips reads many formats, some of them programs in all but name: all but three are switched off.</summary>
    private static readonly string[] Loaders =
    [
        "VipsForeignLoadJpeg",
        "VipsForeignLoadPng",
        "VipsForeignLoadWebp",
    ];

    private static readonly Lazy<bool> IsReady = new(Prepare);

    /// <returns>The WebP file of each of <see cref="Photo.Widths"/>.</returns>
    /// <exception cref="UnusablePhotoException">Not a picture we take, or broken.</exception>
    public static IReadOnlyDictionary<int, byte[]> Encode(byte[] upload)
    {
        if (!IsReady.Value)
            throw new UnusablePhotoException(
                "This server cannot read photos: libvips is missing on it. Tell whoever runs it."
            );
        Measure(upload);
        var largest = Photo.Widths[^1];
        try
        {
            // Not vips' own thumbnail of a file: that takes half a picture for a whole one.
            using var whole = Image.NewFromBuffer(
                upload,
                access: Enums.Access.Sequential,
                failOn: Enums.FailOn.Error
            );
            using var lazily = whole.ThumbnailImage(
                largest,
                height: Photo.HeightOf(largest),
                crop: Enums.Interesting.Centre,
                outputProfile: "srgb"
            );
            using var opaque = lazily.HasAlpha()
                ? lazily.Flatten(background: [255, 255, 255])
                : lazily.Copy();
            using var photo = opaque.CopyMemory();
            return Photo.Widths.ToDictionary(width => width, width => Write(photo, width));
        }
        catch (VipsException e)
        {
            throw new UnusablePhotoException(
                "The picture is damaged or not whole. Save it again, or choose another.",
                e
            );
        }
    }

    /// <summary>By the first bytes alone, before any pixel is read: a few kilobytes can promise gigabytes.</summary>
    private static void Measure(byte[] upload)
    {
        if (upload.Length == 0)
            throw new UnusablePhotoException("The file is empty.");
        int width;
        int height;
        try
        {
            using var header = Image.NewFromBuffer(upload, access: Enums.Access.Sequential);
            (width, height) = (header.Width, header.Height);
        }
        catch (VipsException e)
        {
            throw new UnusablePhotoException(UnknownKind, e);
        }
        if ((long)width * height > MaxPixels)
            throw new UnusablePhotoException(
                $"The picture is {width:N0} by {height:N0} pixels. Make it smaller: at most 50 megapixels."
            );
        if (Math.Max(width, height) < MinWidth || Math.Min(width, height) < MinWidth / 2)
            throw new UnusablePhotoException(
                $"The picture is {width} by {height} pixels, too small to show. Choose one at least {MinWidth} pixels wide."
            );
    }

    private static byte[] Write(Image photo, int width)
    {
        using var sized = photo.ThumbnailImage(width, height: Photo.HeightOf(width));
        return sized.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
    }

    private static bool Prepare()
    {
        if (!ModuleInitializer.VipsInitialized)
            return false;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block(loader, false);
        // Every photo is read once, so nothing is worth remembering.
        Cache.Max = 0;
        // libvips would write a line for every bad byte.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, static (_, _, _) => { });
        return true;
    }
}
