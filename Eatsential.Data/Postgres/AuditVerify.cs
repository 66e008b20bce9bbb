using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Postgres;

/// <summary>Holds the audit trail against its seals, those in the database and those written down outside.</summary>
public sealed class AuditVerify(IDbContextFactory<EatsentialDbContext> contexts)
{
    /// <param name="file">The file <see cref="AuditSeal"/> writes; without it a cut tail cannot be seen.</param>
    /// <returns>The first window of each table that was tampered with; none is how it should be.</returns>
    public async Task<IReadOnlyList<AuditFault>> RunAsync(string file, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!db.Database.IsNpgsql())
            return [];
        var windows = await db
            .Database.SqlQueryRaw<Window>("SELECT * FROM audit.verify_windows()")
            .ToListAsync(ct);
        var sealedInDatabase = windows
            .Select(w => Convert.ToHexStringLower(w.Digest))
            .ToHashSet(StringComparer.Ordinal);

        var inDatabase = windows
            .Where(w => w.Problem is not null)
            .Select(w => new AuditFault(w.TableName, w.WindowStart, w.WindowEnd, w.Problem!));
        var outside = (await SealedWindow.ReadAsync(file, ct))
            .Where(w => !sealedInDatabase.Contains(w.Digest))
            .Select(w => new AuditFault(
                w.Table,
                w.From,
                w.To,
                "the seal written down outside is not in the database"
            ));
        return
        [
            .. inDatabase
                .Concat(outside)
                .GroupBy(f => f.Table)
                .Select(table => table.MinBy(f => f.From)!)
                .OrderBy(f => f.Table, StringComparer.Ordinal),
        ];
    }

    private sealed record Window(
        string TableName,
        DateTimeOffset WindowStart,
        DateTimeOffset WindowEnd,
        byte[] Digest,
        string? Problem
    );
}

/// <param name="Table">data_changes, audit_logs or access_logs.</param>
public sealed record AuditFault(
    string Table,
    DateTimeOffset From,
    DateTimeOffset To,
    string Problem
);
