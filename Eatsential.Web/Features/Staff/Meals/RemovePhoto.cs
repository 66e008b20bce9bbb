using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Shows a dish without a photo again.</summary>
public sealed class RemovePhoto(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<CurationResult> RunAsync(Guid id, int seenVersion, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        return await databases.ShowPhotoAsync(id, seenVersion, null, ct);
    }
}
