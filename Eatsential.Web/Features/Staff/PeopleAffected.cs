using Eatsential.Data;
using Eatsential.Data.Schemas;
using Microsoft.EntityFrameworkCore;
using Severity = Eatsential.Data.Domain.Safety.Severity;

namespace Eatsential.Web.Features.Staff;

/// <summary>How many people named an allergen, and how many of them as life-threatening. Counts are all staff ever see.</summary>
public sealed record AllergenPeople(string Allergen, long People, long LifeThreatening);

/// <summary>
/// Counts of people over allergies. PostgreSQL counts in functions of a role of their own, since its row security shows
/// the staff nobody's allergies; SQLite has no roles.
/// </summary>
internal static class PeopleAffected
{
    /// <summary>Everybody who may be hit by one of these allergens: who named it, its group or one of its species.</summary>
    public static async Task<IReadOnlyList<AllergenPeople>> PeopleAffectedAsync(
        this EatsentialDbContext db,
        IEnumerable<string> slugs,
        AllergenIds ids,
        CancellationToken ct
    )
    {
        var hit = ids.HitBy(slugs).ToArray();
        var counts = db.Database.IsNpgsql()
            ? await db
                .Database.SqlQuery<Counted>(
                    $"SELECT allergen_id, severity, people FROM health.people_affected({hit})"
                )
                .ToListAsync(ct)
            : (
                await db
                    .UserAllergies.Where(a => hit.Contains(a.AllergenId))
                    .GroupBy(a => new { a.AllergenId, a.Severity })
                    .Select(g => new
                    {
                        g.Key.AllergenId,
                        g.Key.Severity,
                        People = g.LongCount(),
                    })
                    .ToListAsync(ct)
            ).Select(g => new Counted(g.AllergenId, Stored(g.Severity), g.People)).ToList();
        return
        [
            .. counts
                .GroupBy(c => c.AllergenId)
                .Select(g => new AllergenPeople(
                    ids.Tree.Find(ids.SlugOf(g.Key))!.Name,
                    g.Sum(c => c.People),
                    g.Where(c => c.Severity == Stored(Severity.LifeThreatening)).Sum(c => c.People)
                ))
                .OrderByDescending(a => a.People)
                .ThenBy(a => a.Allergen, StringComparer.Ordinal),
        ];
    }

    public static async Task<long> PeopleWithAllergiesAsync(
        this EatsentialDbContext db,
        CancellationToken ct
    ) =>
        db.Database.IsNpgsql()
            ? await db
                .Database.SqlQuery<long>($"SELECT health.people_with_allergies() AS \"Value\"")
                .SingleAsync(ct)
            : await db.UserAllergies.Select(a => a.UserId).Distinct().LongCountAsync(ct);

    /// <summary>How many people a dish warns, whatever else is unknown of it: the counterpart of "avoid" in the verdict.</summary>
    /// <param name="contained">Allergies hit by what it contains.</param>
    /// <param name="perhapsContained">Allergies hit by what it may contain.</param>
    public static async Task<long> PeopleWarnedAsync(
        this EatsentialDbContext db,
        IReadOnlyList<Guid> contained,
        IReadOnlyList<Guid> perhapsContained,
        CancellationToken ct
    ) =>
        db.Database.IsNpgsql()
            ? await db
                .Database.SqlQuery<long>(
                    $"""
                    SELECT health.people_warned({contained.ToArray()}, {perhapsContained.ToArray()})
                        AS "Value"
                    """
                )
                .SingleAsync(ct)
            : await db
                .UserAllergies.Where(a =>
                    (contained.Contains(a.AllergenId) && a.Severity != Severity.Mild)
                    || (
                        perhapsContained.Contains(a.AllergenId)
                        && a.Severity != Severity.Mild
                        && a.Severity != Severity.Moderate
                    )
                )
                .Select(a => a.UserId)
                .Distinct()
                .LongCountAsync(ct);

    private static string Stored(Severity severity) =>
        SnakeCaseEnum.Name(severity).ToUpperInvariant();

    private sealed record Counted(Guid AllergenId, string Severity, long People);
}
