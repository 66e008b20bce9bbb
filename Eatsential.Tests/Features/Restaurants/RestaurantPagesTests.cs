using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Queries;
using Eatsential.Tests.Domain.Safety;
using Eatsential.Tests.Features.Meals;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Meals;
using Eatsential.Web.Features.Restaurants;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Features.Restaurants;

/// <summary>Restaurants and their menus over a generated catalogue.</summary>
public abstract class RestaurantPagesTests(DatabaseUnderTest database)
{
    private static readonly StoppedClock Clock = new(GeneratedCatalogue.Now);

    [SkippableFact]
    public async Task A_menu_shows_what_fits_as_soon_as_an_allergen_is_named_and_all_of_it_on_request()
    {
        var catalogue = await GeneratedCatalogue.OfAsync(database);
        foreach (var here in catalogue.Meals.Where(e => e.IsListed).GroupBy(e => e.Restaurant.Id))
        {
            var fitting = here.Where(e =>
                    SafetyVerdict
                        .Of(
                            e.Facts,
                            AllergyAnswer.Avoiding("milk"),
                            Vocabulary.Tree,
                            GeneratedCatalogue.Now,
                            EvidencePolicy.Default
                        )!
                        .Level <= VerdictLevel.Caution
                )
                .Select(e => e.Meal.Id)
                .ToList();

            var fits = await MenuAsync(here.Key, ["milk"], null);
            var all = await MenuAsync(here.Key, ["milk"], MealShow.All);
            var unasked = await MenuAsync(here.Key, [], MealShow.Fits);

            Assert.Equal(fitting.Order(), Ids(fits).Order());
            Assert.Equal(fitting.Count, all.Fitting);
            Assert.Equal(here.Select(e => e.Meal.Id).Order(), Ids(all).Order());
            // Nobody has named anything, so nothing may be hidden as if it had been judged.
            Assert.Equal(here.Count(), Ids(unasked).Count());
        }
    }

    [SkippableFact]
    public async Task A_word_nobody_knows_lets_nothing_on_the_menu_fit()
    {
        var catalogue = await GeneratedCatalogue.OfAsync(database);

        var menu = await MenuAsync(
            catalogue.Meals.First(e => e.IsListed).Restaurant.Id,
            ["penuts"],
            null
        );

        Assert.Empty(menu.Shown);
        Assert.NotEmpty(menu.Meals);
    }

    [SkippableFact]
    public async Task A_restaurant_is_found_by_its_name_and_by_a_dish_it_serves()
    {
        var catalogue = await GeneratedCatalogue.OfAsync(database);
        var serving = catalogue
            .Meals.Where(e =>
                e.IsListed
                && SearchWords
                    .Text($"{e.Meal.Name} {e.Meal.Description} {e.Restaurant.Name}")
                    .Contains(" satay", StringComparison.Ordinal)
            )
            .Select(e => e.Restaurant.Name)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var named = catalogue.Meals.First(e => e.IsListed).Restaurant.Name;

        Assert.Equal(serving, await FoundAsync("satay"));
        Assert.Equal([named], await FoundAsync(named.ToUpperInvariant()));
        Assert.Empty(await FoundAsync("zebra"));
    }

    private async Task<List<string>> FoundAsync(string words) =>
        [
            .. (
                await new RestaurantList(database.FactoryFor(null)).RunAsync(
                    new MealCriteria { Words = words },
                    CancellationToken.None
                )
            )
                .Restaurants.Select(r => r.Name)
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<Guid> Ids(JudgedMenu menu) =>
        menu.Shown.SelectMany(course => course.Select(m => m.Meal.Id));

    private async Task<JudgedMenu> MenuAsync(Guid id, string[] avoid, MealShow? show) =>
        (
            await new RestaurantMenu(
                database.FactoryFor(null),
                new AssessmentReader(
                    new AllergenVocabulary(Clock),
                    NullLogger<AssessmentReader>.Instance
                ),
                EvidencePolicy.Default,
                Clock
            ).RunAsync(id, avoid, show, CancellationToken.None)
        )!;
}

public sealed class RestaurantPagesOnSqlite(SqliteUnderTest database)
    : RestaurantPagesTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class RestaurantPagesOnPostgres(PostgresUnderTest database)
    : RestaurantPagesTests(database),
        IClassFixture<PostgresUnderTest>;
