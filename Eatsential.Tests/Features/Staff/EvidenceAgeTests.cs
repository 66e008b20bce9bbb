using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Meals;
using Eatsential.Web.Features.Staff.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Features.Staff;

/// <summary>Days pass and nothing is written: search, meal page and work queue all see a check grow old.</summary>
public abstract class EvidenceAgeTests(DatabaseUnderTest database)
{
    private static readonly EvidencePolicy Shorter = new(
        TimeSpan.FromDays(30),
        TimeSpan.FromDays(7)
    );

    private readonly Kitchen kitchen = new(database);

    [SkippableTheory]
    [InlineData(Severity.Mild, 180, VerdictLevel.NoConflict)]
    [InlineData(Severity.Severe, 180, VerdictLevel.NoConflict)]
    [InlineData(Severity.Severe, 180.01, VerdictLevel.Unknown)]
    [InlineData(Severity.LifeThreatening, 90, VerdictLevel.NoConflict)]
    [InlineData(Severity.LifeThreatening, 90.01, VerdictLevel.Unknown)]
    public Task A_check_is_relied_on_until_it_is_too_old(
        Severity severity,
        double days,
        VerdictLevel expected
    ) => ShouldBeAsync(severity, days, EvidencePolicy.Default, expected);

    [SkippableTheory]
    [InlineData(Severity.Severe, 30, VerdictLevel.NoConflict)]
    [InlineData(Severity.Severe, 30.01, VerdictLevel.Unknown)]
    [InlineData(Severity.LifeThreatening, 7, VerdictLevel.NoConflict)]
    [InlineData(Severity.LifeThreatening, 7.01, VerdictLevel.Unknown)]
    public Task The_settings_say_how_old(Severity severity, double days, VerdictLevel expected) =>
        ShouldBeAsync(severity, days, Shorter, expected);

    private async Task ShouldBeAsync(
        Severity severity,
        double days,
        EvidencePolicy policy,
        VerdictLevel expected
    )
    {
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var row = await kitchen.MealAsync(meal);
        var later = new StoppedClock(row.IngredientsVerifiedAt!.Value.AddDays(days));
        var diner = await AllergicToMilkAsync(severity);
        var databases = database.FactoryFor(diner);
        var assessments = new AssessmentReader(
            new AllergenVocabulary(later),
            NullLogger<AssessmentReader>.Instance
        );

        var page = await new MealDetails(databases, assessments, policy, later).RunAsync(
            meal,
            [],
            CancellationToken.None
        );
        Assert.Equal(expected, page!.Verdict!.Level);

        var search = new MealSearch(databases, assessments, policy, later);
        var fits = await FindAsync(search, MealShow.Fits, meal);
        Assert.Equal(expected == VerdictLevel.NoConflict, fits is not null);
        Assert.Equal(expected, (await FindAsync(search, MealShow.All, meal))!.Verdict!.Level);

        var staff = database.FactoryFor(await kitchen.AddStaffAsync());
        var queue = await new WorkQueue(staff, new(staff), policy, later).RunAsync(
            CancellationToken.None
        );
        // The queue goes by the stricter age: unknown to somebody is work already.
        Assert.Equal(
            later.GetUtcNow() - row.IngredientsVerifiedAt > policy.MaxAgeLifeThreatening,
            queue.Stale.Any(m => m.Id == meal)
        );
        await RetireAsync(meal);
    }

    private static async Task<JudgedMeal?> FindAsync(MealSearch search, MealShow show, Guid meal)
    {
        for (MealCursor? after = null; ; )
        {
            var list = await search.RunAsync(
                new MealCriteria
                {
                    Words = "soba",
                    Show = show,
                    After = after,
                },
                CancellationToken.None
            );
            if (list.Meals.FirstOrDefault(m => m.Meal.Id == meal) is { } found)
                return found;
            if (list.Next is null)
                return null;
            after = list.Next;
        }
    }

    private async Task<Guid> AllergicToMilkAsync(Severity severity)
    {
        var diner = await database.AddUserAsync();
        await using var db = database.Open(diner);
        var profile = new HealthProfile { UserId = diner };
        db.Add(profile);
        db.Add(
            new UserAllergy
            {
                UserId = diner,
                HealthProfileId = profile.Id,
                AllergenId = await db
                    .Allergens.Where(a => a.Slug == "milk")
                    .Select(a => a.Id)
                    .SingleAsync(),
                Severity = severity,
            }
        );
        await db.SaveChangesAsync();
        return diner;
    }

    /// <summary>The queue shows the oldest checks and no more than twenty.</summary>
    private async Task RetireAsync(Guid meal)
    {
        await using var db = database.Open();
        await db
            .Meals.Where(m => m.Id == meal)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.IsAvailable, false));
    }
}

public sealed class EvidenceAgesOnSqlite(SqliteUnderTest database)
    : EvidenceAgeTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class EvidenceAgesOnPostgres(PostgresUnderTest database)
    : EvidenceAgeTests(database),
        IClassFixture<PostgresUnderTest>;
