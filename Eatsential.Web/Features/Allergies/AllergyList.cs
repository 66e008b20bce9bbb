using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>What the signed-in person answered about allergies.</summary>
public sealed class AllergyList(IDbContextFactory<EatsentialDbContext> databases)
{
    public async Task<AllergyAnswers> RunAsync(CancellationToken ct)
    {
        await using var db = databases.CreateDbContext();
        if (db.CurrentUser.Id is not { } me)
            return new([], null);
        var listed = await db.AllergiesOf(me).ToListAsync(ct);
        var noneSince = await db
            .HealthProfiles.Where(p => p.UserId == me)
            .Select(p => p.NoKnownAllergiesAt)
            .SingleOrDefaultAsync(ct);
        return new(listed, listed.Count > 0 ? null : noneSince);
    }
}
