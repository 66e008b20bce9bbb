using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

public sealed class SaveDiets(IDbContextFactory<EatsentialDbContext> databases)
{
    public const string Field = "Diets";

    /// <param name="seen">The diets the page showed as chosen when the person began to edit.</param>
    public Task<Outcome<ChosenNames>> RunAsync(
        ChosenNames seen,
        ChosenNames wanted,
        CancellationToken ct
    ) =>
        databases.SaveChosenAsync<DietaryRestriction>(
            db =>
                db.DietaryRestrictionRefs.Where(r => r.IsActive)
                    .ToDictionaryAsync(r => r.Name, r => r.Id, ct),
            row => row.RestrictionId,
            (profile, id) =>
                new()
                {
                    UserId = profile.UserId,
                    HealthProfileId = profile.Id,
                    RestrictionId = id,
                },
            seen,
            wanted,
            new(Field, "Choose diets from the list."),
            ct
        );
}
