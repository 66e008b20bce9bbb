using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Notes that somebody of the staff dealt with the rows an import left out.</summary>
public sealed class SettleImport(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    /// <returns>False where a colleague was faster, or there is none.</returns>
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        var me = await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        return await db
                .ImportBatches.Where(b => b.Id == id && b.SettledAt == null)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(b => b.SettledAt, now).SetProperty(b => b.SettledBy, me),
                    ct
                ) == 1;
    }
}
