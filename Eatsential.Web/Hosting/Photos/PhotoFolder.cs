using System.Security.Cryptography;
using Eatsential.Web.Shared.Photos;

namespace Eatsential.Web.Hosting.Photos;

/// <summary>
/// Where photos lie: <c>Photos:Folder</c>, else <c>.data/photos</c>. Files are written once and never changed, so several
/// instances can share the folder. A photo taken off a meal stays: the audit trail and browsers go on naming it.
/// </summary>
public sealed partial class PhotoFolder(
    IConfiguration configuration,
    IHostEnvironment environment,
    ILogger<PhotoFolder> logger
) : IDisposable
{
    private readonly string path = Path.GetFullPath(
        configuration["Photos:Folder"]
            ?? Path.Combine(environment.ContentRootPath, ".data", "photos")
    );

    /// <summary>One at a time: a photo takes all cores and up to 300 MB.</summary>
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Reads, renews and stores an upload. The same upload twice is one photo.</summary>
    /// <exception cref="UnusablePhotoException">Not a picture we take, or broken.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal async Task<Photo> StoreAsync(byte[] upload, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            var files = await Task.Run(() => PhotoEncoder.Encode(upload), ct);
            var photo = Photo.Of(
                Convert.ToHexStringLower(SHA256.HashData(files[Photo.Widths[^1]]))
            )!;
            await WriteAsync(photo, files, ct);
            return photo;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>The file's full path; null where there is none.</returns>
    internal string? Find(Photo photo, int width) =>
        Photo.Widths.Contains(width) && FileOf(photo, width) is var file && File.Exists(file)
            ? file
            : null;

    public void Dispose() => turn.Dispose();

    private async Task WriteAsync(
        Photo photo,
        IReadOnlyDictionary<int, byte[]> files,
        CancellationToken ct
    )
    {
        try
        {
            foreach (var (width, content) in files)
                await WriteAsync(FileOf(photo, width), content, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            CannotBeWritten(logger, path, e);
            throw new IOException("The folder of photos cannot be written.", e);
        }
    }

    private static async Task WriteAsync(string file, byte[] content, CancellationToken ct)
    {
        if (File.Exists(file))
            return;
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!).FullName;
        // Renamed when whole: another instance may be asked for it at any moment.
        var part = Path.Combine(folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(part, content, ct);
        File.Move(part, file, overwrite: true);
    }

    /// <summary>Spread over 256 folders, so that none grows long.</summary>
    private string FileOf(Photo photo, int width) =>
        Path.Combine(path, photo.Id[..2], $"{photo.Id}-{width}.webp");

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Error,
        Message = "Photos cannot be written to {Folder}"
    )]
    private static partial void CannotBeWritten(ILogger logger, string folder, Exception e);
}
