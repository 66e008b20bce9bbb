using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>Lists an allergy, and so takes back "I have no allergies". Stale where it is listed already, in other words.</summary>
public sealed class AddAllergy(IDbContextFactory<EatsentialDbContext> databases, TimeProvider clock)
{
    public async Task<Outcome<ListedAllergy>> RunAsync(
        Guid allergenId,
        AllergyDetails details,
        CancellationToken ct
    )
    {
        details = details.Trimmed();
        if (details.Errors(Today.Furthest(clock)) is { Count: > 0 } errors)
            return new Invalid<ListedAllergy>(errors);

        return await databases.SaveAsync<ListedAllergy>(
            async (db, me) =>
            {
                // Before its list, as in the other saves: its version tells who was second.
                var profile = await db.ProfileAsync(me, ct);
                var own = await db.AllergiesOf(me).ToListAsync(ct);
                if (own.Find(a => a.AllergenId == allergenId) is { } listed)
                    return listed.Details == details
                        ? new Saved<ListedAllergy>(listed)
                        : new Stale<ListedAllergy>(listed);

                var name = await db
                    .Allergens.Where(a => a.Id == allergenId && a.IsActive)
                    .Select(a => a.Name)
                    .SingleOrDefaultAsync(ct);
                if (name is null)
                    return new Invalid<ListedAllergy>(
                        nameof(UserAllergy.AllergenId),
                        "Choose an allergen from the list."
                    );

                if (details.BeforeBirth(profile.DateOfBirth) is { } error)
                    return new Invalid<ListedAllergy>([error]);

                profile.NoKnownAllergiesAt = null;
                db.Touch(profile);
                var allergy = new UserAllergy
                {
                    UserId = me,
                    HealthProfileId = profile.Id,
                    AllergenId = allergenId,
                    Severity = details.Severity,
                    Notes = details.Notes,
                    DiagnosedDate = details.DiagnosedDate,
                };
                db.UserAllergies.Add(allergy);
                await db.SaveChangesAsync(ct);
                return new Saved<ListedAllergy>(new(allergy.Id, allergenId, name, details));
            }
        );
    }
}
