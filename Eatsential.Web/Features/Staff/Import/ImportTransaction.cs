using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>One import or undoing at a time, all of it or nothing.</summary>
internal static class ImportTransaction
{
    /// <summary>Any number, as long as nobody else locks by it.</summary>
    private const long Lock = 0x45_41_54_53;

    /// <summary>Runs the work and commits when it answers true; after a transient failure it runs again from the start.</summary>
    public static async Task RunAsync(
        IDbContextFactory<EatsentialDbContext> contexts,
        Func<EatsentialDbContext, CancellationToken, Task<bool>> work,
        CancellationToken ct
    )
    {
        await using var first = await contexts.CreateDbContextAsync(ct);
        await first
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancel =>
                {
                    await using var db = await contexts.CreateDbContextAsync(cancel);
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    // SQLite lets one writer in anyway.
                    if (db.Database.IsNpgsql())
                        await db.Database.ExecuteSqlAsync(
                            $"SELECT pg_advisory_xact_lock({Lock})",
                            cancel
                        );
                    // Once it commits it is too late to stop, or nobody would know how it ended.
                    if (await work(db, cancel))
                        await transaction.CommitAsync(CancellationToken.None);
                },
                ct
            );
    }
}
