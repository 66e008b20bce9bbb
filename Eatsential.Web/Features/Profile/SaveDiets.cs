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
        databases.SaveAsync<ChosenNames>(
            async (db, me) =>
            {
                var known = await db
                    .DietaryRestrictionRefs.Where(d => d.IsActive)
                    .ToDictionaryAsync(d => d.Name, d => d.Id, ct);
                if (wanted.Names.Any(name => !known.ContainsKey(name)))
                    return new Invalid<ChosenNames>(Field, "Choose diets from the list.");

                // Before its rows: of two saves at one moment the second is told by the profile's version.
                var profile = await db.ProfileAsync(me, ct);
                var rows = await db.DietaryRestrictions.Where(d => d.UserId == me).ToListAsync(ct);
                var current = new ChosenNames([
                    .. known
                        .Where(d => rows.Exists(r => r.RestrictionId == d.Value))
                        .Select(d => d.Key),
                ]);
                if (current == wanted)
                    return new Saved<ChosenNames>(wanted);
                if (current != seen)
                    return new Stale<ChosenNames>(current);

                db.RemoveRange(
                    current.Except(wanted).Select(n => rows.Find(r => r.RestrictionId == known[n])!)
                );
                db.AddRange(
                    wanted
                        .Except(current)
                        .Select(n => new DietaryRestriction
                        {
                            UserId = me,
                            HealthProfileId = profile.Id,
                            RestrictionId = known[n],
                        })
                );
                db.Touch(profile);
                await db.SaveChangesAsync(ct);
                return new Saved<ChosenNames>(wanted);
            }
        );
}
