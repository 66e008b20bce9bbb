using System.Text.Json;
using Eatsential.Data.Schemas.Audit;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Postgres;

/// <summary>
/// Seals what the audit trail gained, and writes the seals down outside the database, where whoever falsifies the
/// database does not reach them. Nothing to do on SQLite.
/// </summary>
public sealed class AuditSeal(IDbContextFactory<EatsentialDbContext> contexts)
{
    private static readonly TimeSpan DefaultGrace = TimeSpan.FromHours(1);

    /// <param name="file">One JSON line a seal; appended to, made when missing.</param>
    /// <param name="grace">How long a window must lie back, since rows may arrive late. An hour unless told otherwise.</param>
    /// <returns>How many seals were written down.</returns>
    public async Task<int> RunAsync(string file, CancellationToken ct, TimeSpan? grace = null)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!db.Database.IsNpgsql())
            return 0;
        await db.Database.ExecuteSqlAsync(
            $"SELECT audit.seal_windows({grace ?? DefaultGrace})",
            ct
        );

        // From what the database holds, not from what was just sealed: a crash in between leaves nothing out.
        var written = (await SealedWindow.ReadAsync(file, ct)).Select(w => w.Digest).ToHashSet();
        var missing = (
            await db
                .AuditDigests.AsNoTracking()
                .OrderBy(d => d.WindowEnd)
                .ThenBy(d => d.TableName)
                .ToListAsync(ct)
        )
            .Select(SealedWindow.Of)
            .Where(w => !written.Contains(w.Digest))
            .ToList();
        if (missing.Count > 0)
        {
            await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            foreach (var window in missing)
                await writer.WriteLineAsync(JsonSerializer.Serialize(window));
            await writer.FlushAsync(ct);
            stream.Flush(flushToDisk: true);
        }
        return missing.Count;
    }
}

/// <summary>A line of the file of seals.</summary>
internal sealed record SealedWindow(
    string Table,
    DateTimeOffset From,
    DateTimeOffset To,
    long Rows,
    string Digest
)
{
    public static SealedWindow Of(AuditDigest d) =>
        new(
            d.TableName,
            d.WindowStart,
            d.WindowEnd,
            d.RowCount,
            Convert.ToHexStringLower(d.Digest)
        );

    public static async Task<IReadOnlyList<SealedWindow>> ReadAsync(
        string file,
        CancellationToken ct
    ) =>
        !File.Exists(file)
            ? []
            :
            [
                .. (await File.ReadAllLinesAsync(file, ct))
                    .Where(line => line.Length > 0)
                    .Select(line => JsonSerializer.Deserialize<SealedWindow>(line)!),
            ];
}
