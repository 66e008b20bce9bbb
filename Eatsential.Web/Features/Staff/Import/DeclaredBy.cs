using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// Lays a row's allergens over those declared before. A hazard is added at once; nothing takes one away here, since that
/// needs a second member of staff.
/// </summary>
internal static class DeclaredBy
{
    /// <param name="kept">Told of every allergen that stays although the row no longer states it as strongly.</param>
    public static IReadOnlyList<AllergenValue> Row(
        MenuRow row,
        IReadOnlyList<AllergenValue> before,
        AllergenIds allergens,
        string source,
        Action<Guid> kept
    )
    {
        var result = before.ToDictionary(a => a.AllergenId);
        var contains = row.Contains.Select(allergens.IdOf).ToHashSet();
        var mayContain = row.MayContain.Select(allergens.IdOf).ToHashSet();
        foreach (var id in contains.Where(id => !IsStated(id, Presence.Contains)))
            result[id] = new(id, Presence.Contains, source);
        foreach (var id in mayContain.Where(id => !result.ContainsKey(id)))
            result[id] = new(id, Presence.MayContain, source);
        if (row.AllergensStated)
        {
            foreach (
                var old in before.Where(a =>
                    a.Presence == Presence.Contains && !contains.Contains(a.AllergenId)
                )
            )
                kept(old.AllergenId);
        }
        return [.. result.Values.OrderBy(a => a.AllergenId)];

        bool IsStated(Guid id, Presence presence) =>
            result.TryGetValue(id, out var known) && known.Presence == presence;
    }
}
