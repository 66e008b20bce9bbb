using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>Takes an ingredient from the choices. Dishes that use it go on being judged by it.</summary>
public sealed class RetireIngredient(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    /// <param name="retire">False restores it.</param>
    public async Task<CurationResult> RunAsync(
        Guid id,
        int seenVersion,
        bool retire,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Ingredients.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } ingredient)
            return new(CurationStatus.Gone);
        if (ingredient.RetiredAt is not null == retire)
            return new(CurationStatus.Unchanged);
        if (ingredient.Version != seenVersion)
            return new(CurationStatus.Stale);
        ingredient.RetiredAt = retire ? clock.GetUtcNow() : null;
        return await db.PublishAsync(ct);
    }
}
