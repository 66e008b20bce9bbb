using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff;

internal static class CurationSave
{
    /// <summary>Saves what needs no second pair of eyes.</summary>
    public static async Task<CurationResult> PublishAsync(
        this EatsentialDbContext db,
        CancellationToken ct
    )
    {
        try
        {
            return new(
                await db.SaveChangesAsync(ct) == 0
                    ? CurationStatus.Unchanged
                    : CurationStatus.Published
            );
        }
        catch (DbUpdateException e) when (DatabaseFailure.IsStale(e))
        {
            return new(CurationStatus.Stale);
        }
    }
}
