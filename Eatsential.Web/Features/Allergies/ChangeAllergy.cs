using Eatsential.Data;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>Changes a listed allergy. Stale without a current one where it was removed meanwhile.</summary>
public sealed class ChangeAllergy(
    IDbContextFactory<EatsentialDbContext> databases,
    TimeProvider clock
)
{
    /// <param name="seen">What the page showed when the person began to edit.</param>
    public async Task<Outcome<ListedAllergy>> RunAsync(
        Guid id,
        AllergyDetails seen,
        AllergyDetails wanted,
        CancellationToken ct
    )
    {
        wanted = wanted.Trimmed();
        if (wanted.Errors(Today.Furthest(clock)) is { Count: > 0 } errors)
            return new Invalid<ListedAllergy>(errors);

        return await databases.SaveAsync<ListedAllergy>(
            async (db, me) =>
            {
                if (
                    await db.AllergyAsync(me, id, ct)
                    is not { Row: var allergy, Current: var current }
                )
                    return new Stale<ListedAllergy>(null);
                if (current.Details == wanted)
                    return new Saved<ListedAllergy>(current);
                if (current.Details != seen)
                    return new Stale<ListedAllergy>(current);

                var dateOfBirth = await db
                    .HealthProfiles.Where(p => p.UserId == me)
                    .Select(p => p.DateOfBirth)
                    .SingleOrDefaultAsync(ct);
                if (wanted.BeforeBirth(dateOfBirth) is { } error)
                    return new Invalid<ListedAllergy>([error]);

                allergy.Severity = wanted.Severity;
                allergy.Notes = wanted.Notes;
                allergy.DiagnosedDate = wanted.DiagnosedDate;
                await db.SaveChangesAsync(ct);
                return new Saved<ListedAllergy>(current with { Details = wanted });
            }
        );
    }
}
