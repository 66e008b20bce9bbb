using Eatsential.Data;
using Eatsential.Web.Hosting.Photos;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Gives a dish a photo in place of the one it has. No verdict depends on it.</summary>
public sealed class SetPhoto(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    PhotoFolder photos
)
{
    public const int MaxBytes = PhotoEncoder.MaxBytes;

    public const string TooLarge = "The file is larger than 20 MB. Choose a smaller one.";

    /// <param name="upload">The file as it was chosen; read to its end, or to <see cref="MaxBytes"/>.</param>
    public async Task<CurationResult> RunAsync(
        Guid id,
        int seenVersion,
        Stream upload,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        try
        {
            if (await ReadAsync(upload, ct) is not { } bytes)
                return CurationResult.Invalid(TooLarge);
            var photo = await photos.StoreAsync(bytes, ct);
            return await databases.ShowPhotoAsync(id, seenVersion, photo, ct);
        }
        catch (UnusablePhotoException e)
        {
            return CurationResult.Invalid(e.Message);
        }
        catch (IOException)
        {
            return CurationResult.Invalid(
                "The photo did not arrive or could not be stored. Try again in a moment."
            );
        }
    }

    /// <returns>Null when there is more than the limit.</returns>
    private static async Task<byte[]?> ReadAsync(Stream upload, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = await upload.ReadAsync(piece, ct)) > 0; )
        {
            if (bytes.Length + read > MaxBytes)
                return null;
            bytes.Write(piece, 0, read);
        }
        return bytes.ToArray();
    }
}
