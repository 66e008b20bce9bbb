using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Database;

/// <summary>Somebody importing a long menu keeps nobody else from reading.</summary>
public abstract class LongWriteTests(DatabaseUnderTest database)
{
    /// <summary>Together more than the 2 MB of pages that SQLite keeps in memory before it writes them to the file.</summary>
    private const int Dishes = 3_000;

    [SkippableFact]
    public async Task Others_read_on_while_a_transaction_outgrows_the_cache()
    {
        var restaurant = Place.Named("Long's");
        await using var strategy = database.Open();
        await strategy
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var writer = database.Open();
                await using var transaction = await writer.Database.BeginTransactionAsync();
                writer.Add(restaurant);
                writer.AddRange(Enumerable.Range(0, Dishes).Select(i => Dish(restaurant, i)));
                await writer.SaveChangesAsync();
                Assert.Equal(0, await CountAsync(restaurant));
                await transaction.CommitAsync();
            });
        Assert.Equal(Dishes, await CountAsync(restaurant));
    }

    private static Meal Dish(Restaurant restaurant, int i) =>
        new()
        {
            RestaurantId = restaurant.Id,
            Name = $"Dish {i}",
            Description = new('x', 500),
        };

    private async Task<int> CountAsync(Restaurant restaurant)
    {
        await using var reader = database.Open();
        return await reader.Meals.CountAsync(m => m.RestaurantId == restaurant.Id);
    }
}

public sealed class LongWriteOnSqlite(SqliteUnderTest database)
    : LongWriteTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class LongWriteOnPostgres(PostgresUnderTest database)
    : LongWriteTests(database),
        IClassFixture<PostgresUnderTest>;
