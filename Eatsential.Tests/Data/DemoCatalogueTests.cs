using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Eatsential.Data.Reference.Demo;
using Eatsential.Tests.Domain.Safety;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Data;

/// <summary>The demo files as they arrive in a database.</summary>
public abstract class DemoCatalogueTests(DatabaseUnderTest database)
{
    private static readonly DateTimeOffset Now = StoppedClock.Default.GetUtcNow();

    [SkippableFact]
    public async Task All_of_it_is_loaded_once()
    {
        await using var db = database.Open();
        await DemoCatalogue.LoadAsync(db, Now, CancellationToken.None);

        var again = await DemoCatalogue.LoadAsync(db, Now.AddDays(9), CancellationToken.None);

        Assert.Equal(0, again);
        Assert.Equal(DemoCatalogueFiles.Restaurants.Count, await db.Restaurants.CountAsync());
        Assert.Equal(DemoCatalogueFiles.Meals.Count, await db.Meals.CountAsync());
        Assert.Equal(DemoCatalogueFiles.Ingredients.Count, await db.Ingredients.CountAsync());
        Assert.Equal(
            DemoCatalogueFiles.Meals.Sum(m => m.Ingredients().Count()),
            await db.MealIngredients.CountAsync()
        );
    }

    [SkippableFact]
    public async Task Each_meal_carries_the_mask_of_its_ingredients_and_no_total_it_cannot_know()
    {
        await using var db = database.Open();
        await DemoCatalogue.LoadAsync(db, Now, CancellationToken.None);

        var meals = await db.Meals.AsNoTracking().ToListAsync();
        var lines = await MealEvidence.ReadAsync(
            db,
            [.. meals.Select(m => m.Id)],
            CancellationToken.None
        );

        Assert.All(
            meals,
            m =>
            {
                var facts = lines[m.Id].Facts(m.IngredientsComplete, m.IngredientsVerifiedAt);
                Assert.Equal(
                    MealMask.Of(facts, Vocabulary.Tree),
                    new(m.ContainsMask, m.MayContainMask, m.UnknownMask, m.IngredientsVerifiedAt)
                );
                if (!facts.ListComplete)
                    Assert.Null(m.Calories);
            }
        );
        Assert.Contains(meals, m => m.Calories is not null);
    }

    [SkippableFact]
    public async Task What_a_curator_changed_stays()
    {
        await using var db = database.Open();
        await DemoCatalogue.LoadAsync(db, Now, CancellationToken.None);
        var restaurant = await db.Restaurants.OrderBy(r => r.ExternalId).FirstAsync();
        restaurant.Name = "Renamed";
        await db.SaveChangesAsync();

        await DemoCatalogue.LoadAsync(db, Now, CancellationToken.None);

        await using var later = database.Open();
        Assert.Equal(
            "Renamed",
            (await later.Restaurants.SingleAsync(r => r.Id == restaurant.Id)).Name
        );
    }
}

public sealed class DemoCatalogueOnSqlite(SqliteUnderTest database)
    : DemoCatalogueTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class DemoCatalogueOnPostgres(PostgresUnderTest database)
    : DemoCatalogueTests(database),
        IClassFixture<PostgresUnderTest>;
