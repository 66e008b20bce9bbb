using Eatsential.Data;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>Records "I have no allergies" with its moment. Stale where any is listed.</summary>
public sealed class SayNoAllergies(
    IDbContextFactory<EatsentialDbContext> databases,
    TimeProvider clock
)
{
    public Task<Outcome<AllergyAnswers>> RunAsync(CancellationToken ct) =>
        databases.SaveAsync<AllergyAnswers>(
            async (db, me) =>
            {
                // Read before the list: an allergy added after this raises the profile's version.
                var profile = await db.ProfileAsync(me, ct);
                var listed = await db.AllergiesOf(me).ToListAsync(ct);
                if (listed.Count > 0)
                    return new Stale<AllergyAnswers>(new(listed, null));

                profile.NoKnownAllergiesAt = clock.GetUtcNow();
                await db.SaveChangesAsync(ct);
                return new Saved<AllergyAnswers>(new([], profile.NoKnownAllergiesAt));
            }
        );
}
