using System.Globalization;
using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Meals;

/// <summary>
/// The nearest-first page on PostgreSQL: the SQL function <c>public.meals_near</c> walks the map. It asks what
/// <see cref="MealMatching"/> asks elsewhere, and the same tests hold both.
/// </summary>
internal static class NearestMeals
{
    /// <param name="person">Null: whatever the allergens.</param>
    public static IQueryable<MealRow> Of(
        EatsentialDbContext db,
        MealCriteria criteria,
        PersonMask? person,
        DateTimeOffset? verifiedSince,
        int rows
    )
    {
        var point = criteria.Near!.Value;
        var (classes, apart, kcalPerCarb) = Diets(criteria.Diets);
        string[] words = [.. SearchWords.Of(criteria.Words ?? "")];
        double? afterMetres = criteria.After is { } after
            ? double.Parse(after.Key, CultureInfo.InvariantCulture)
            : null;
        return db.Database.SqlQuery<MealRow>(
            $"""
            SELECT * FROM public.meals_near(
                {(double)point.Latitude}, {(double)point.Longitude}, {MealMatching.NearMetres},
                {person?.ContainsAvoid ?? 0}, {person?.MayContainAvoid ?? 0}, {person?.Any ?? 0},
                {verifiedSince?.ToUniversalTime()}, {criteria.MaxKcal}, {criteria.MaxPrice},
                {criteria.City}, {criteria.Cuisine}, {words}, {classes}, {apart}, {kcalPerCarb},
                {afterMetres}, {criteria.After?.Id}, {rows})
            """
        );
    }

    private static (long Avoid, long[]? Apart, decimal? KcalPerCarb) Diets(IEnumerable<Diet> diets)
    {
        var avoid = FoodClass.None;
        long[]? apart = null;
        decimal? kcalPerCarb = null;
        foreach (var rule in diets.Select(DietRule.Of))
        {
            avoid |= rule.Conflicts | rule.Unconfirmed;
            if (rule.NotTogether is var (left, right) && left != FoodClass.None)
                apart = [(long)left, (long)right];
            if (rule.MaxCarbohydrateEnergyShare is { } share)
                kcalPerCarb = 4m / share;
        }
        return ((long)avoid, apart, kcalPerCarb);
    }
}
