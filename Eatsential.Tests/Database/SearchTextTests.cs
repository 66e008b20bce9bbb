using Eatsential.Data.Domain.Search;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Database;

/// <summary>A meal is found by the words of its row and of its restaurant, as they are now.</summary>
public abstract class SearchTextTests(DatabaseUnderTest database)
{
    [SkippableFact]
    public async Task It_follows_the_meal_and_the_name_of_its_restaurant()
    {
        await using var db = database.Open();
        var restaurant = Place.Named("Café Ümlaut");
        var meal = new Meal
        {
            RestaurantId = restaurant.Id,
            Name = "Soup",
            Description = "of peas",
        };
        db.AddRange(restaurant, meal);
        await db.SaveChangesAsync();
        Assert.Equal(" soup of peas cafe umlaut", await TextAsync(meal.Id));

        meal.Name = "Stew";
        meal.Description = null;
        await db.SaveChangesAsync();
        Assert.Equal("stew cafe umlaut", Words(await TextAsync(meal.Id)));

        restaurant.Name = "Chez Nous";
        await db.SaveChangesAsync();
        Assert.Equal("stew chez nous", Words(await TextAsync(meal.Id)));
    }

    private static string Words(string text) => string.Join(' ', SearchWords.Of(text));

    private async Task<string> TextAsync(Guid meal)
    {
        await using var db = database.Open();
        return await db.Meals.Where(m => m.Id == meal).Select(m => m.SearchText).SingleAsync();
    }
}

public sealed class SearchTextOnSqlite(SqliteUnderTest database)
    : SearchTextTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class SearchTextOnPostgres(PostgresUnderTest database)
    : SearchTextTests(database),
        IClassFixture<PostgresUnderTest>
{
    [SkippableFact]
    public async Task Both_databases_read_every_letter_alike()
    {
        await using var db = database.Open();
        var letters = await db
            .Database.SqlQuery<Letter>(
                $"""
                SELECT code, public.search_text('a' || chr(code) || 'B ' || chr(code)) AS text
                FROM generate_series(1, 65535) code
                WHERE code NOT BETWEEN 55296 AND 57343
                """
            )
            .ToListAsync();

        Assert.All(
            letters,
            l =>
            {
                var letter = (char)l.Code;
                Assert.Equal(SearchWords.Text($"a{letter}B {letter}"), l.Text);
            }
        );
    }

    private sealed class Letter
    {
        public int Code { get; init; }
        public string Text { get; init; } = "";
    }
}
