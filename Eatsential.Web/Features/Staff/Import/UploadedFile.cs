using Eatsential.Data.Import;
using Microsoft.AspNetCore.Components.Forms;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>What somebody sent, on this server's disk for as long as they look at it.</summary>
public sealed class UploadedFile : IAsyncDisposable
{
    private const int Block = 64 * 1024;

    private UploadedFile(string name, Stream content) => (Name, Content) = (name, content);

    public string Name { get; }

    /// <summary>Seekable.</summary>
    public Stream Content { get; }

    /// <param name="progress">Told the KiB received, of how many.</param>
    /// <exception cref="UnreadableFileException">It is too large, or its first bytes show that it is no table.</exception>
    public static async Task<UploadedFile> ReceiveAsync(
        IBrowserFile sent,
        IProgress<ImportProgress> progress,
        CancellationToken ct
    )
    {
        if (sent.Size > ImportFile.MaxBytes)
            throw new UnreadableFileException(
                $"The file is larger than {ImportFile.MaxBytes / 1024 / 1024} MB."
            );
        var content = TemporaryFile.Create();
        try
        {
            await using var incoming = sent.OpenReadStream(ImportFile.MaxBytes, ct);
            var start = new byte[Math.Min(sent.Size, ImportFile.MaxRowBytes)];
            await incoming.ReadExactlyAsync(start, ct);
            ImportFile.RefuseByStart(start);
            await content.WriteAsync(start, ct);
            var block = new byte[Block];
            for (int read; (read = await incoming.ReadAsync(block, ct)) > 0; )
            {
                await content.WriteAsync(block.AsMemory(0, read), ct);
                progress.Report(new((int)(content.Position / 1024), (int)(sent.Size / 1024)));
            }
            await content.FlushAsync(ct);
            return new(sent.Name, content);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
