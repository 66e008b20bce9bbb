using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Postgres;

/// <summary>Makes the audit tables' coming months, and detaches those that are kept long enough. Nothing to do on SQLite.</summary>
public sealed class AuditPartitions(IDbContextFactory<EatsentialDbContext> contexts)
{
    /// <param name="keepMonths">Null keeps every month attached.</param>
    /// <returns>The partitions detached, now tables by themselves in the schema audit, to be archived and dropped.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(int? keepMonths, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!db.Database.IsNpgsql())
            return [];
        await db.Database.ExecuteSqlRawAsync("SELECT public.create_monthly_partition()", ct);
        return keepMonths is { } months
            ? await db
                .Database.SqlQuery<string>($"SELECT audit.detach_expired({months}) AS \"Value\"")
                .ToListAsync(ct)
            : [];
    }
}
