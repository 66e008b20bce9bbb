using Eatsential.Data;
using Eatsential.Web.Shared.Photos;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

internal static class ShownPhoto
{
    /// <param name="photo">Null shows none.</param>
    public static async Task<CurationResult> ShowPhotoAsync(
        this IDbContextFactory<EatsentialDbContext> databases,
        Guid meal,
        int seenVersion,
        Photo? photo,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Meals.SingleOrDefaultAsync(m => m.Id == meal, ct) is not { } row)
            return new(CurationStatus.Gone);
        if (row.Version != seenVersion)
            return new(CurationStatus.Stale);
        row.ImageUrl = photo?.Large;
        return await db.PublishAsync(ct);
    }
}
