using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Meals;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Features.Meals;

/// <summary>A meal's page over a generated catalogue.</summary>
public abstract class MealDetailsTests(DatabaseUnderTest database)
{
    private static readonly StoppedClock Clock = new(GeneratedCatalogue.Now);

    [SkippableFact]
    public async Task Without_the_profile_there_is_no_verdict_and_every_allergen_is_still_told()
    {
        var catalogue = await GeneratedCatalogue.OfAsync(database);
        var user = await database.AddUserAsync();
        var meal = catalogue.Meals.First(e => e.Facts.Ingredients.Any(i => i.Allergens.Count > 0));
        using var lost = new StatementWatch(failing: "health_profiles");

        var detail = await DetailsAsync(meal.Meal.Id, ["milk"], user);

        Assert.Equal(ProfileState.NotLoaded, detail.Assessment.Profile);
        Assert.Null(detail.Verdict);
        Assert.Null(detail.Day);
        Assert.Equal(
            meal.Facts.Ingredients.Select(i => (i.Name, i.Allergens.Count)).Order(),
            detail.Evidence.Ingredients.Select(i => (i.Name, i.Allergens.Count)).Order()
        );
    }

    [SkippableFact]
    public async Task Instead_of_a_meal_to_avoid_only_fitting_ones_of_the_same_restaurant_are_offered()
    {
        var catalogue = await GeneratedCatalogue.OfAsync(database);
        var offered = 0;
        foreach (var entry in catalogue.Meals.Where(e => e.IsListed))
        {
            var detail = await DetailsAsync(entry.Meal.Id, ["milk"], null);

            if (detail.Verdict!.Level <= VerdictLevel.Caution)
                Assert.Empty(detail.Instead);
            Assert.All(
                detail.Instead,
                other =>
                {
                    Assert.True(other.Fits);
                    Assert.Equal(entry.Restaurant.Id, other.Meal.RestaurantId);
                    Assert.NotEqual(entry.Meal.Id, other.Meal.Id);
                }
            );
            offered += detail.Instead.Count;
        }
        Assert.NotEqual(0, offered);
    }

    private async Task<MealDetail> DetailsAsync(Guid id, string[] avoid, Guid? user) =>
        (
            await new MealDetails(
                database.FactoryFor(user),
                new AssessmentReader(
                    new AllergenVocabulary(Clock),
                    NullLogger<AssessmentReader>.Instance
                ),
                EvidencePolicy.Default,
                Clock
            ).RunAsync(id, avoid, CancellationToken.None)
        )!;
}

public sealed class MealDetailsOnSqlite(SqliteUnderTest database)
    : MealDetailsTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class MealDetailsOnPostgres(PostgresUnderTest database)
    : MealDetailsTests(database),
        IClassFixture<PostgresUnderTest>;
