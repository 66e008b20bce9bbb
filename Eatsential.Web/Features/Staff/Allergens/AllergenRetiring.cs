using Eatsential.Data;
using Eatsential.Data.Schemas.Health;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Allergens;

internal static class AllergenRetiring
{
    /// <summary>
    /// What a law names can always be avoided, and a group as long as one of its own can. Without this one click would keep
    /// everybody who signs up from being warned of milk.
    /// </summary>
    public static async Task<bool> MayRetireAsync(
        this EatsentialDbContext db,
        Allergen row,
        CancellationToken ct
    ) =>
        !row.FdaRecognized
        && !row.EuAnnexII
        && !await db.Allergens.AnyAsync(a => a.ParentId == row.Id && a.IsActive, ct);
}
