using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Import;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Imports;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Data.Schemas.Public.Recommendations;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Queue;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

public abstract class WorkQueueTests(DatabaseUnderTest database)
{
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task A_reaction_stands_before_an_older_report_until_somebody_has_dealt_with_it()
    {
        var staff = await kitchen.AddStaffAsync();
        var meal = await kitchen.AddMealAsync(complete: false);
        var wrong = await ReportAsync(meal, "wrong_allergen");
        var reaction = await ReportAsync(meal, "reaction");

        var reports = (await QueueAsync(staff)).Reports.Where(r => r.MealId == meal).ToList();
        Assert.Equal([reaction, wrong], reports.Select(r => r.Id));
        Assert.Equal("Milk", reports[0].Allergen);

        var databases = database.FactoryFor(staff);
        var resolve = new ResolveReport(databases, new(databases), Kitchen.Clock);
        Assert.True(await resolve.RunAsync(reaction, CancellationToken.None));
        Assert.False(await resolve.RunAsync(reaction, CancellationToken.None));
        Assert.Equal(
            [wrong],
            (await QueueAsync(staff)).Reports.Where(r => r.MealId == meal).Select(r => r.Id)
        );
    }

    [SkippableFact]
    public async Task A_proposal_waits_in_the_queue_of_both_and_is_the_colleagues_to_decide()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: false, rice);
        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);

        Assert.Contains(
            (await QueueAsync(staff)).Proposals,
            p => p is { IsMeal: true, IsOwn: true }
        );
        Assert.Contains(
            (await QueueAsync(colleague)).Proposals,
            p => p is { IsMeal: true, IsOwn: false }
        );
    }

    [SkippableFact]
    public async Task A_check_undone_says_why_and_one_grown_old_since_when()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var salt = await kitchen.AddIngredientAsync("salt", settled: true);
        var edited = await kitchen.AddMealAsync(complete: true, rice);
        await kitchen.SaveRecipeAsync(
            staff,
            edited,
            r => r with { Lines = [.. r.Lines, new RecipeLine(salt, null)] }
        );
        var old = await kitchen.AddMealAsync(complete: true, rice);
        var checkedAt = DateTimeOffset.UnixEpoch;
        await using (var db = database.Open())
            await db
                .Meals.Where(m => m.Id == old)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.IngredientsVerifiedAt, checkedAt));

        var queue = await QueueAsync(staff);
        Assert.StartsWith(
            "Added: salt",
            queue.Lost.Single(m => m.Id == edited).Why,
            StringComparison.Ordinal
        );
        Assert.Equal(checkedAt, queue.Stale.Single(m => m.Id == old).Since);
        Assert.DoesNotContain(queue.Stale, m => m.Id == edited);
    }

    [SkippableFact]
    public async Task What_makes_most_dishes_unknown_comes_first()
    {
        var staff = await kitchen.AddStaffAsync();
        var much = await kitchen.AddIngredientAsync("much used", settled: false);
        var little = await kitchen.AddIngredientAsync("little used", settled: false);
        await kitchen.AddMealAsync(complete: false, much, little);
        var meal = await kitchen.AddMealAsync(complete: false, much);

        var queue = await QueueAsync(staff);
        var order = queue.Unsettled.Select(i => i.Id).ToList();
        Assert.True(order.IndexOf(much) < order.IndexOf(little));
        var restaurant = (await kitchen.MealAsync(meal)).RestaurantId;
        var unlisted = queue.Unlisted.Single(r => r.Restaurant == restaurant);
        Assert.Equal(1, unlisted.Dishes);
        Assert.Equal([new(meal, "Soba")], unlisted.Some);
    }

    [SkippableFact]
    public async Task Unlisted_dishes_are_ranked_by_how_many_people_they_leave_in_the_dark()
    {
        var staff = await kitchen.AddStaffAsync();
        await AddDinerAsync(("lupin", Severity.Mild));
        await AddDinerAsync(("lupin", Severity.Moderate), ("celery", Severity.Severe));
        await AddDinerAsync(("celery", Severity.LifeThreatening));
        var dark = await kitchen.AddMealAsync(complete: false);
        var lupin = await DeclaringAsync(("lupin", Presence.Contains));
        var both = await DeclaringAsync(
            ("lupin", Presence.MayContain),
            ("celery", Presence.MayContain)
        );

        var queue = await QueueAsync(staff);

        var all = await PeopleAsync(dark);
        // "Contains lupin" warns the moderate one; to the mild it settles nothing.
        Assert.Equal(all - 1, await PeopleAsync(lupin));
        // "May contain" warns from severe up, and nobody is counted twice.
        Assert.Equal(all - 2, await PeopleAsync(both));
        Assert.Equal(
            queue.Unlisted.Select(d => d.People).OrderDescending(),
            queue.Unlisted.Select(d => d.People)
        );

        async Task<long> PeopleAsync(Guid meal)
        {
            var restaurant = (await kitchen.MealAsync(meal)).RestaurantId;
            return queue.Unlisted.Single(d => d.Restaurant == restaurant).People;
        }

        async Task<Guid> DeclaringAsync(params (string Slug, Presence Presence)[] declared)
        {
            var meal = await kitchen.AddMealAsync(complete: false);
            await kitchen.SaveRecipeAsync(
                staff,
                meal,
                r =>
                    r with
                    {
                        Declared =
                        [
                            .. declared.Select(d => new DeclaredAllergen(d.Slug, d.Presence, null)),
                        ],
                    }
            );
            return meal;
        }
    }

    [SkippableFact]
    public async Task An_import_that_left_rows_out_is_listed_until_a_better_file_of_its_name_comes()
    {
        var staff = await kitchen.AddStaffAsync();
        await AddBatchAsync("lunch.csv", refused: 3, daysAgo: 2);
        await AddBatchAsync("whole.csv", refused: 0, daysAgo: 2);
        var import = Assert.Single((await QueueAsync(staff)).Imports);
        Assert.Equal(("lunch.csv", 3), (import.File, import.Refused));

        await AddBatchAsync("lunch.csv", refused: 0, daysAgo: 1);
        Assert.Empty((await QueueAsync(staff)).Imports);
    }

    [SkippableFact]
    public async Task Staff_count_people_and_see_none()
    {
        var staff = await kitchen.AddStaffAsync();
        var unlisted = await kitchen.AddMealAsync(complete: false);
        var before = await UnknownToAsync();
        await AddDinerAsync(("milk", Severity.LifeThreatening), ("soy", Severity.LifeThreatening));
        Assert.Equal(before + 1, await UnknownToAsync());

        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var blast = await BlastAsync(staff, rice);
        Assert.Equal(0, blast.Meals);
        var milk = Assert.Single(blast.People, p => p.Allergen == "Milk");
        Assert.True(milk is { People: >= 1, LifeThreatening: >= 1 });
        Assert.DoesNotContain(blast.People, p => p.Allergen == "Soybeans");

        async Task<long> UnknownToAsync()
        {
            var restaurant = (await kitchen.MealAsync(unlisted)).RestaurantId;
            return (await QueueAsync(staff))
                .Unlisted.Single(d => d.Restaurant == restaurant)
                .People;
        }
    }

    private async Task AddDinerAsync(params (string Slug, Severity Severity)[] allergies)
    {
        var diner = await database.AddUserAsync();
        await using var db = database.Open(diner);
        var profile = new HealthProfile { UserId = diner };
        db.Add(profile);
        foreach (var (slug, severity) in allergies)
            db.Add(
                new UserAllergy
                {
                    UserId = diner,
                    HealthProfileId = profile.Id,
                    AllergenId = await db
                        .Allergens.Where(a => a.Slug == slug)
                        .Select(a => a.Id)
                        .SingleAsync(),
                    Severity = severity,
                }
            );
        await db.SaveChangesAsync();
    }

    private async Task AddBatchAsync(string file, int refused, int daysAgo)
    {
        await using var db = database.Open();
        db.Add(
            new ImportBatch
            {
                Kind = ImportKind.Menu,
                FileName = file,
                ContentHash = new string('0', 64),
                MappingHash = new string('0', 64),
                RefusedCount = refused,
                ImportedAt = Kitchen.Clock.GetUtcNow().AddDays(-daysAgo),
            }
        );
        await db.SaveChangesAsync();
    }

    private async Task<Web.Features.Staff.Blast> BlastAsync(Guid staff, Guid ingredient)
    {
        var (_, facts) = await kitchen.ClassificationAsync(ingredient);
        var databases = database.FactoryFor(staff);
        return await new Web.Features.Staff.Ingredients.IngredientBlast(
            databases,
            new(databases)
        ).RunAsync(
            ingredient,
            facts,
            facts with
            {
                Allergens = [new("milk", Presence.Contains, null)],
            },
            CancellationToken.None
        );
    }

    private async Task<WorkQueueView> QueueAsync(Guid staff)
    {
        var databases = database.FactoryFor(staff);
        return await new WorkQueue(
            databases,
            new(databases),
            EvidencePolicy.Default,
            Kitchen.Clock
        ).RunAsync(CancellationToken.None);
    }

    private async Task<Guid> ReportAsync(Guid meal, string type)
    {
        var diner = await database.AddUserAsync();
        await using var db = database.Open(diner);
        var report = new Feedback
        {
            UserId = diner,
            MealId = meal,
            ReportType = type,
            AllergenId = await db
                .Allergens.Where(a => a.Slug == "milk")
                .Select(a => a.Id)
                .SingleAsync(),
        };
        db.Add(report);
        await db.SaveChangesAsync();
        return report.Id;
    }
}

public sealed class WorkQueueOnSqlite(SqliteUnderTest database)
    : WorkQueueTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class WorkQueueOnPostgres(PostgresUnderTest database)
    : WorkQueueTests(database),
        IClassFixture<PostgresUnderTest>;
