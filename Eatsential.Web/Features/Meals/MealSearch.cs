using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Postgres;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Meals;

/// <summary>
/// One page of meals as the current user sees them. At most three statements: the person's allergies, the rows, and
/// what stands behind their verdicts; more only to say why nothing was found.
/// </summary>
public sealed class MealSearch(
    IDbContextFactory<EatsentialDbContext> contexts,
    AssessmentReader assessments,
    EvidencePolicy policy,
    TimeProvider time
)
{
    public const int PageSize = 24;

    /// <summary>Counting stops here: "1,000+".</summary>
    public const int CountCap = 1000;

    public async Task<MealList> RunAsync(MealCriteria criteria, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        var now = time.GetUtcNow();
        var assessment = await assessments.RunAsync(db, criteria.Avoid, ct);
        var show = assessment.Show(criteria.Show);

        // A word nobody knows may be any allergen, so nothing can be shown as fitting.
        var nothingFits = show == MealShow.Fits && assessment.UnknownWords.Count > 0;
        var rows = nothingFits ? [] : await PageAsync(db, criteria, assessment, show, now, ct);
        var page = rows.Take(PageSize).Select(r => r.Row).ToList();

        return new(
            criteria,
            assessment,
            show,
            await JudgeAsync(db, page, assessment, now, ct),
            TotalOf(rows, criteria),
            rows is [{ Total: > CountCap }, ..],
            rows.Count > PageSize ? MealOrder.CursorOf(page[^1], criteria.EffectiveSort) : null,
            rows.Count > 0 || nothingFits || criteria.After is not null
                ? null
                : await HintAsync(db, criteria, Meals(db, assessment, show, now), ct)
        );
    }

    private IQueryable<Meal> Meals(
        EatsentialDbContext db,
        Assessment assessment,
        MealShow show,
        DateTimeOffset now
    ) =>
        show == MealShow.Fits && assessment.Mask is { } person
            ? db.Meals.AsNoTracking().Fitting(person, now, policy)
            : db.Meals.AsNoTracking();

    private async Task<List<CountedRow>> PageAsync(
        EatsentialDbContext db,
        MealCriteria criteria,
        Assessment assessment,
        MealShow show,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var sort = criteria.EffectiveSort;
        if (sort == MealSort.Distance && db is PostgresDbContext)
        {
            var person = show == MealShow.Fits ? assessment.Mask : null;
            var since = person?.VerifiedSince(now, policy);
            var near = await NearestMeals
                .Of(db, criteria, person, since, PageSize + 1)
                .ToListAsync(ct);
            return [.. near.Select(r => new CountedRow { Row = r, Total = null })];
        }

        var matching = Meals(db, assessment, show, now).Matching(criteria, db);
        var page = matching
            .After(criteria.After)
            .Sorted(sort, criteria.MaxKcal)
            .Take(PageSize + 1)
            .Select(MealRows.Projection);
        // Nearest first, counting would walk the map much further than the page does.
        var counted =
            sort == MealSort.Distance
                ? page.Select(r => new CountedRow { Row = r, Total = null })
                : page.Select(r => new CountedRow
                {
                    Row = r,
                    Total = matching.Take(CountCap + 1).Count(),
                });
        return await counted.ToListAsync(ct);
    }

    private static int? TotalOf(List<CountedRow> rows, MealCriteria criteria) =>
        rows switch
        {
            [{ Total: { } counted }, ..] => Math.Min(counted, CountCap),
            { Count: <= PageSize } when criteria.After is null => rows.Count,
            _ => null,
        };

    private async Task<IReadOnlyList<JudgedMeal>> JudgeAsync(
        EatsentialDbContext db,
        List<MealRow> page,
        Assessment assessment,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!assessment.GivesVerdicts)
            return [.. page.Select(m => new JudgedMeal(m, null))];
        // Somebody without allergies has nothing to be explained.
        var evidence = await MealEvidence.ReadAsync(
            db,
            assessment.Answer.Allergies is { Count: > 0 } ? [.. page.Select(m => m.Id)] : [],
            ct
        );
        return
        [
            .. page.Select(m => new JudgedMeal(
                m,
                assessment.Judge(
                    evidence[m.Id].Facts(m.IngredientsComplete, m.VerifiedAt),
                    now,
                    policy
                )
            )),
        ];
    }

    /// <summary>The one filter without which most meals would be left. Allergies are never offered.</summary>
    private static async Task<EmptyHint?> HintAsync(
        EatsentialDbContext db,
        MealCriteria criteria,
        IQueryable<Meal> meals,
        CancellationToken ct
    )
    {
        EmptyHint? best = null;
        foreach (var filter in MealFilter.Of(criteria).Where(f => !f.IsAllergen))
        {
            var count = await meals.Matching(filter.Without, db).Take(CountCap + 1).CountAsync(ct);
            if (count > (best?.Meals ?? 0))
                best = new(filter.Without, filter.Words, count);
        }
        return best;
    }
}
