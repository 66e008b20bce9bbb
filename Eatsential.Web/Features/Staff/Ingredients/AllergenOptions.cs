using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>Every allergen there is, for a choice.</summary>
public sealed class AllergenOptions(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<AllergenTree> RunAsync(CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await AllergenIds.ReadAsync(db, ct)).Tree;
    }
}
