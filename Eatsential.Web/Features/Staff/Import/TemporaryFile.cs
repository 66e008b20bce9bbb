namespace Eatsential.Web.Features.Staff.Import;

/// <summary>A file of this process alone, which is gone when it is closed.</summary>
internal static class TemporaryFile
{
    private const int Buffer = 64 * 1024;

    public static FileStream Create() =>
        new(
            Path.Combine(Path.GetTempPath(), "eatsential-" + Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = Buffer,
                Options = FileOptions.DeleteOnClose,
            }
        );
}
