using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

public sealed class SaveConditions(IDbContextFactory<EatsentialDbContext> databases)
{
    public const string Field = "Conditions";

    /// <param name="seen">The conditions the page showed as chosen when the person began to edit.</param>
    public Task<Outcome<ChosenNames>> RunAsync(
        ChosenNames seen,
        ChosenNames wanted,
        CancellationToken ct
    ) =>
        databases.SaveChosenAsync<MedicalCondition>(
            db =>
                db.MedicalConditionRefs.Where(r => r.IsActive)
                    .ToDictionaryAsync(r => r.Name, r => r.Id, ct),
            row => row.ConditionId,
            (profile, id) =>
                new()
                {
                    UserId = profile.UserId,
                    HealthProfileId = profile.Id,
                    ConditionId = id,
                },
            seen,
            wanted,
            new(Field, "Choose conditions from the list."),
            ct
        );
}
