using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Profile;

/// <summary>What a person chose from a list, a row for each name.</summary>
internal static class ChosenRows
{
    /// <param name="offered">The list: names with their ids.</param>
    /// <param name="idOf">Of which name a row is.</param>
    /// <param name="rowOf">A new row of the profile for the name of this id.</param>
    /// <param name="seen">What the page showed as chosen when the person began to edit.</param>
    /// <param name="notOffered">What is said of a name that is not on the list.</param>
    public static Task<Outcome<ChosenNames>> SaveChosenAsync<TRow>(
        this IDbContextFactory<EatsentialDbContext> databases,
        Func<EatsentialDbContext, Task<Dictionary<string, Guid>>> offered,
        Func<TRow, Guid> idOf,
        Func<HealthProfile, Guid, TRow> rowOf,
        ChosenNames seen,
        ChosenNames wanted,
        Invalid<ChosenNames> notOffered,
        CancellationToken ct
    )
        where TRow : ProfileEntry =>
        databases.SaveAsync<ChosenNames>(
            async (db, me) =>
            {
                var known = await offered(db);
                if (wanted.Names.Any(name => !known.ContainsKey(name)))
                    return notOffered;

                // Before its rows: of two saves at one moment the second is told by the profile's version.
                var profile = await db.ProfileAsync(me, ct);
                var rows = await db.Set<TRow>().Where(r => r.UserId == me).ToListAsync(ct);
                var current = new ChosenNames([
                    .. known.Where(n => rows.Exists(r => idOf(r) == n.Value)).Select(n => n.Key),
                ]);
                if (current == wanted)
                    return new Saved<ChosenNames>(wanted);
                if (current != seen)
                    return new Stale<ChosenNames>(current);

                db.RemoveRange(
                    current.Except(wanted).Select(n => rows.Find(r => idOf(r) == known[n])!)
                );
                db.AddRange(wanted.Except(current).Select(n => rowOf(profile, known[n])));
                db.Touch(profile);
                await db.SaveChangesAsync(ct);
                return new Saved<ChosenNames>(wanted);
            }
        );
}
