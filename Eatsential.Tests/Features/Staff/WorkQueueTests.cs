using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Allergies;
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
        Assert.Equal(1, queue.Unlisted.Single(r => r.Id == restaurant).Meals);
    }

    [SkippableFact]
    public async Task Staff_count_people_and_see_none()
    {
        var staff = await kitchen.AddStaffAsync();
        var before = (await QueueAsync(staff)).PeopleWithAllergies;
        var diner = await database.AddUserAsync();
        await using (var db = database.Open(diner))
        {
            var profile = new HealthProfile { UserId = diner };
            db.Add(profile);
            foreach (var slug in (string[])["milk", "soy"])
                db.Add(
                    new UserAllergy
                    {
                        UserId = diner,
                        HealthProfileId = profile.Id,
                        AllergenId = await db
                            .Allergens.Where(a => a.Slug == slug)
                            .Select(a => a.Id)
                            .SingleAsync(),
                        Severity = Severity.LifeThreatening,
                    }
                );
            await db.SaveChangesAsync();
        }
        Assert.Equal(before + 1, (await QueueAsync(staff)).PeopleWithAllergies);

        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var blast = await BlastAsync(staff, rice);
        Assert.Equal(0, blast.Meals);
        var milk = Assert.Single(blast.People, p => p.Allergen == "Milk");
        Assert.True(milk is { People: >= 1, LifeThreatening: >= 1 });
        Assert.DoesNotContain(blast.People, p => p.Allergen == "Soybeans");
    }

    private async Task<Web.Features.Staff.Blast> BlastAsync(Guid staff, Guid ingredient)
    {
        var (_, facts) = await kitchen.ClassificationAsync(ingredient);
        var databases = database.FactoryFor(staff);
        return await new Web.Features.Staff.Ingredients.IngredientToEdit(
            databases,
            new(databases)
        ).BlastAsync(
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
