using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Queue;

/// <summary>Notes that somebody of the staff dealt with a report.</summary>
public sealed class ResolveReport(
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
        db.Scope = DataScope.Staff;
        var now = clock.GetUtcNow();
        return await db
                .Feedback.Where(f => f.Id == id && f.ReportType != null && f.ResolvedAt == null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(f => f.ResolvedAt, now)
                            .SetProperty(f => f.ResolvedBy, me)
                            .SetProperty(f => f.Version, f => f.Version + 1),
                    ct
                ) == 1;
    }
}
