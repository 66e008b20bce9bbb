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
        databases.SaveAsync<ChosenNames>(
            async (db, me) =>
            {
                var known = await db
                    .MedicalConditionRefs.Where(c => c.IsActive)
                    .ToDictionaryAsync(c => c.Name, c => c.Id, ct);
                if (wanted.Names.Any(name => !known.ContainsKey(name)))
                    return new Invalid<ChosenNames>(Field, "Choose conditions from the list.");

                // Before its rows: of two saves at one moment the second is told by the profile's version.
                var profile = await db.ProfileAsync(me, ct);
                var rows = await db.MedicalConditions.Where(c => c.UserId == me).ToListAsync(ct);
                var current = new ChosenNames([
                    .. known
                        .Where(c => rows.Exists(r => r.ConditionId == c.Value))
                        .Select(c => c.Key),
                ]);
                if (current == wanted)
                    return new Saved<ChosenNames>(wanted);
                if (current != seen)
                    return new Stale<ChosenNames>(current);

                db.RemoveRange(
                    current.Except(wanted).Select(n => rows.Find(r => r.ConditionId == known[n])!)
                );
                db.AddRange(
                    wanted
                        .Except(current)
                        .Select(n => new MedicalCondition
                        {
                            UserId = me,
                            HealthProfileId = profile.Id,
                            ConditionId = known[n],
                        })
                );
                db.Touch(profile);
                await db.SaveChangesAsync(ct);
                return new Saved<ChosenNames>(wanted);
            }
        );
}
