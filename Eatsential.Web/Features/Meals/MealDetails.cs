using Eatsential.Data;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Meals;

/// <summary>One meal as the current user sees it.</summary>
public sealed class MealDetails(
    IDbContextFactory<EatsentialDbContext> contexts,
    AssessmentReader assessments,
    EvidencePolicy policy,
    TimeProvider time
)
{
    private const int MostInstead = 3;

    /// <summary>More than a menu holds.</summary>
    private const int MostCompared = 300;

    /// <param name="avoid">Allergens of the address, as typed.</param>
    /// <returns>Null where there is no such meal.</returns>
    public async Task<MealDetail?> RunAsync(
        Guid id,
        IReadOnlyList<string> avoid,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        if (await MealSheets.Of(db, id).AsNoTracking().SingleOrDefaultAsync(ct) is not { } meal)
            return null;

        var now = time.GetUtcNow();
        var assessment = await assessments.RunAsync(db, avoid, ct);
        var lines = await MealEvidence.ReadAsync(db, [id], ct);
        var evidence = lines[id].Facts(meal.IngredientsComplete, meal.VerifiedAt);
        var verdict = assessment.Judge(evidence, now, policy);
        var totals = await TotalsAsync(db, meal, ct);

        return new(
            meal,
            evidence,
            assessment,
            verdict,
            [.. DietNames.All.Select(d => DietVerdict.Of(d, meal.FoodClasses, meal.Nutrition))],
            totals,
            // Read from the same profile: without it the page still has to say what is in the meal.
            assessment.Profile == ProfileState.NotLoaded
                ? null
                : await MyDay.ReadAsync(db, totals, time, ct),
            verdict is { Level: > VerdictLevel.Caution }
                ? await InsteadAsync(db, meal, assessment, now, ct)
                : []
        );
    }

    private static async Task<NutrientTotals> TotalsAsync(
        EatsentialDbContext db,
        MealSheet meal,
        CancellationToken ct
    ) =>
        meal.NutritionSource == "published"
            ? NutrientTotals.Stated(meal.Nutrition)
            : NutrientTotals.Of(
                await MealSheets.Portions(db, meal.Id).ToListAsync(ct),
                meal.IngredientsComplete
            );

    /// <summary>Of the same restaurant: the same course first, then what costs about the same, which is seldom a drink for a main.</summary>
    private async Task<IReadOnlyList<JudgedMeal>> InsteadAsync(
        EatsentialDbContext db,
        MealSheet meal,
        Assessment assessment,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (assessment.UnknownWords.Count > 0 || assessment.Mask is not { } person)
            return [];
        var restaurant = meal.Restaurant.Id;
        var fitting = await (
            from m in db.Meals.AsNoTracking().OnTheMenu().Fitting(person, now, policy)
            where m.RestaurantId == restaurant && m.Id != meal.Id
            join place in Places.Everywhere(db) on m.RestaurantId equals place.Id
            orderby m.Name, m.Id
            select new MealAtPlace { Meal = m, Place = place }
        )
            .Take(MostCompared)
            .Select(MealRows.Projection)
            .ToListAsync(ct);
        var others = fitting
            .OrderByDescending(m => m.Category == meal.Category)
            .ThenBy(m =>
                m.Price is { } price ? Math.Abs(price - (meal.Price ?? price)) : decimal.MaxValue
            )
            .Take(MostInstead)
            .ToList();
        var lines = await MealEvidence.ReadAsync(db, [.. others.Select(m => m.Id)], ct);
        return
        [
            .. others.Select(m => new JudgedMeal(
                m,
                assessment.Judge(
                    lines[m.Id].Facts(m.IngredientsComplete, m.VerifiedAt),
                    now,
                    policy
                )
            )),
        ];
    }
}
