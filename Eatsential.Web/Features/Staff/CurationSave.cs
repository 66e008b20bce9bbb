using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff;

internal static class CurationSave
{
    /// <summary>Many times what 300,000 dishes took on the slowest machine it was measured on.</summary>
    private static readonly TimeSpan OfManyMeals = TimeSpan.FromMinutes(10);

    /// <summary>
    /// For a save that changes an ingredient: the same transaction writes every dish with it, and by default a statement
    /// that takes half a minute is given up and tried again.
    /// </summary>
    public static void AllowManyMeals(this EatsentialDbContext db) =>
        db.Database.SetCommandTimeout(OfManyMeals);

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
