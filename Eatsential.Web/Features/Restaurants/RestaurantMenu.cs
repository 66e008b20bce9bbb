using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Eatsential.Web.Features.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Restaurants;

/// <summary>A restaurant with everything on its menu, judged for the current user.</summary>
/// <param name="Show">Which of its meals are shown.</param>
/// <param name="IsCut">There are more meals than <see cref="RestaurantMenu.MostMeals"/>.</param>
public sealed record JudgedMenu(
    MealPlace Place,
    Assessment Assessment,
    MealShow Show,
    IReadOnlyList<JudgedMeal> Meals,
    bool IsCut
)
{
    public int Fitting => Meals.Count(m => m.Fits);

    /// <summary>In the order of a menu.</summary>
    public IEnumerable<IGrouping<string?, JudgedMeal>> Shown =>
        Meals
            .Where(m => Show == MealShow.All || m.Fits)
            .GroupBy(m => m.Meal.Category)
            .OrderBy(course => Courses.Place(course.Key))
            .ThenBy(course => course.Key, StringComparer.Ordinal);
}

/// <summary>The menu of one restaurant.</summary>
public sealed class RestaurantMenu(
    IDbContextFactory<EatsentialDbContext> contexts,
    AssessmentReader assessments,
    EvidencePolicy policy,
    TimeProvider time
)
{
    public const int MostMeals = 300;

    /// <returns>Null where there is no such restaurant, or it is closed.</returns>
    public async Task<JudgedMenu?> RunAsync(
        Guid id,
        IReadOnlyList<string> avoid,
        MealShow? show,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var place = await db
            .Restaurants.Where(r => r.Id == id && r.IsActive)
            .Select(r => new MealPlace
            {
                Id = r.Id,
                Name = r.Name,
                Cuisine = r.CuisineType,
                Address = r.Address,
                City = r.City,
                State = r.State,
                ZipCode = r.ZipCode,
                Latitude = r.Latitude,
                Longitude = r.Longitude,
                Phone = r.Phone,
                Website = r.Website,
            })
            .SingleOrDefaultAsync(ct);
        if (place is null)
            return null;

        var assessment = await assessments.RunAsync(db, avoid, ct);
        var rows = await (
            from m in db.Meals.AsNoTracking().OnTheMenu()
            where m.RestaurantId == id
            join p in Places.Everywhere(db) on m.RestaurantId equals p.Id
            orderby m.Category, m.Name, m.Id
            select new MealAtPlace { Meal = m, Place = p }
        )
            .Take(MostMeals + 1)
            .Select(MealRows.Projection)
            .ToListAsync(ct);
        var meals = rows.Take(MostMeals).ToList();
        var lines = await MealEvidence.ReadAsync(
            db,
            assessment.Answer.Allergies is { Count: > 0 } ? [.. meals.Select(m => m.Id)] : [],
            ct
        );
        var now = time.GetUtcNow();
        return new(
            place,
            assessment,
            assessment.Show(show),
            [
                .. meals.Select(m => new JudgedMeal(
                    m,
                    assessment.Judge(
                        lines[m.Id].Facts(m.IngredientsComplete, m.VerifiedAt),
                        now,
                        policy
                    )
                )),
            ],
            rows.Count > MostMeals
        );
    }
}
