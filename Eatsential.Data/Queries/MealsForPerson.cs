using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Data.Queries;

/// <summary>What of the catalogue a person is shown.</summary>
public static class MealsForPerson
{
    /// <summary>Meals that are on a menu now.</summary>
    public static IQueryable<Meal> OnTheMenu(this IQueryable<Meal> meals) =>
        meals.Where(m => m.IsAvailable);

    /// <summary><see cref="PersonMask.Fits"/> over the columns of the row: no conflict, or caution.</summary>
    public static IQueryable<Meal> Fitting(
        this IQueryable<Meal> meals,
        PersonMask person,
        DateTimeOffset now,
        EvidencePolicy policy
    )
    {
        var contains = person.ContainsAvoid;
        var mayContain = person.MayContainAvoid;
        var any = person.Any;
        var fitting = meals.Where(m =>
            Bits.AreClear(
                (m.ContainsMask & contains)
                    | (m.MayContainMask & mayContain)
                    | (m.UnknownMask & any)
            )
        );
        return person.VerifiedSince(now, policy) is { } since
            ? fitting.Where(m => m.IngredientsVerifiedAt >= since)
            : fitting;
    }
}
