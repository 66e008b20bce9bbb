using System.Text;
using Eatsential.Tests.Support;
using Eatsential.Web.Hosting.Photos;
using NetVips;

namespace Eatsential.Tests.Hosting.Photos;

public sealed class PhotoEncoderTests
{
    [Fact]
    public void A_photo_is_turned_as_it_was_taken_cut_sized_and_stripped()
    {
        var upload = Pictures.FromACamera();
        Assert.Contains("Pocket 3", Encoding.Latin1.GetString(upload), StringComparison.Ordinal);

        var files = PhotoEncoder.Encode(upload);

        foreach (var (width, file) in files)
        {
            using var photo = Image.NewFromBuffer(file);
            Assert.Equal((width, width * 3 / 4), (photo.Width, photo.Height));
            // Held upright: what the sensor had on its left is above.
            var (above, below) = (photo[width / 2, 2], photo[width / 2, photo.Height - 3]);
            Assert.True(above[0] > 200 && above[2] < 60);
            Assert.True(below[2] > 200 && below[0] < 60);
            Assert.DoesNotContain(
                photo.GetFields(),
                f => f is "exif-data" or "xmp-data" or "icc-profile-data" or "orientation"
            );
        }
    }

    [Fact]
    public void What_was_hidden_behind_the_pixels_is_gone()
    {
        foreach (var file in PhotoEncoder.Encode(Pictures.Polyglot()).Values)
            Assert.DoesNotContain(
                "script",
                Encoding.Latin1.GetString(file),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_transparent_picture_stands_on_white()
    {
        using var clear = Image
            .Black(800, 600, bands: 4)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var photo = Image.NewFromBuffer(PhotoEncoder.Encode(clear.PngsaveBuffer())[320]);
        Assert.True(photo[10, 10][0] > 250);
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { nameof(Pictures.Svg), "no JPEG, PNG or WebP" },
            { nameof(Pictures.Html), "no JPEG, PNG or WebP" },
            { nameof(Pictures.Gif), "no JPEG, PNG or WebP" },
            { nameof(Pictures.Truncated), "damaged" },
            { nameof(Pictures.Bomb), "30,000 by 30,000" },
            { nameof(Pictures.Tiny), "too small" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_photo_is_refused_with_the_reason(string picture, string reason)
    {
        var upload = (byte[])typeof(Pictures).GetMethod(picture)!.Invoke(null, [])!;

        var refusal = Assert.Throws<UnusablePhotoException>(() => PhotoEncoder.Encode(upload));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Throws<UnusablePhotoException>(() => PhotoEncoder.Encode([]));
}
