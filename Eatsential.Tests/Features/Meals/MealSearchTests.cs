using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Domain.Search;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Meals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Eatsential.Tests.Features.Meals;

/// <summary>The meal browser over a generated catalogue, held against the same questions answered in memory.</summary>
public abstract class MealSearchTests(DatabaseUnderTest database)
{
    private const int People = 300;

    private static readonly StoppedClock Clock = new(GeneratedCatalogue.Now);

    private GeneratedCatalogue catalogue = null!;

    [SkippableFact]
    public async Task It_shows_each_person_exactly_the_meals_their_verdict_allows()
    {
        await CatalogueAsync();
        var user = await database.AddUserAsync();
        for (var i = 0; i < People; i++)
        {
            var person = catalogue.Person();
            await AnswerAsync(user, person);

            var found = await AllAsync(new MealCriteria(), user);

            var expected = Listed()
                .Where(e => Judge(e, person)!.Level <= VerdictLevel.Caution)
                .Select(e => e.Meal.Id);
            Assert.Equal(expected.Order(), found.Select(m => m.Meal.Id).Order());
            Assert.All(
                found,
                m =>
                    Assert.Equal(
                        LevelAndReasons(Judge(EntryOf(m), person)!),
                        LevelAndReasons(m.Verdict!)
                    )
            );
        }
    }

    [SkippableFact]
    public async Task So_it_does_nearest_first()
    {
        await CatalogueAsync();
        var user = await database.AddUserAsync();
        var near = new MealCriteria { Near = new GeoPoint(39.78m, -89.65m) };
        for (var i = 0; i < 60; i++)
        {
            var person = catalogue.Person();
            await AnswerAsync(user, person);

            var found = await AllAsync(near, user);

            var expected = Listed()
                .Where(e => e.Restaurant.Latitude is not null)
                .Where(e => Judge(e, person)!.Level <= VerdictLevel.Caution)
                .Select(e => e.Meal.Id);
            Assert.Equal(expected.Order(), found.Select(m => m.Meal.Id).Order());
            AssertSorted(found, MealSort.Distance);
        }
    }

    [SkippableFact]
    public async Task Nothing_unknown_fits_anybody_with_an_allergy()
    {
        await CatalogueAsync();
        var unknown = Listed()
            .Where(e =>
                !e.Facts.ListComplete
                || e.Facts.VerifiedAt is null
                || e.Facts.Ingredients.Any(i => !i.IsClassified)
            )
            .Select(e => e.Meal.Id)
            .ToHashSet();
        Assert.NotEmpty(unknown);

        foreach (var slug in GeneratedCatalogue.Slugs)
        {
            var found = await AllAsync(new MealCriteria { Avoid = [slug] });
            Assert.DoesNotContain(found, m => unknown.Contains(m.Meal.Id));
        }
    }

    [SkippableFact]
    public async Task Asked_for_all_it_shows_every_listed_meal_with_its_verdict()
    {
        await CatalogueAsync();

        var found = await AllAsync(new MealCriteria { Avoid = ["milk"], Show = MealShow.All });

        var milk = AllergyAnswer.Avoiding("milk");
        Assert.Equal(Listed().Select(e => e.Meal.Id).Order(), found.Select(m => m.Meal.Id).Order());
        Assert.All(found, m => Assert.Equal(Judge(EntryOf(m), milk)!.Level, m.Verdict!.Level));
    }

    [SkippableTheory]
    [InlineData(MealSort.Name)]
    [InlineData(MealSort.Price)]
    [InlineData(MealSort.Kcal)]
    [InlineData(MealSort.Protein)]
    [InlineData(MealSort.Distance)]
    public async Task Paging_visits_every_meal_once_in_order(MealSort sort)
    {
        await CatalogueAsync();
        var near = sort == MealSort.Distance ? new GeoPoint(39.78m, -89.65m) : (GeoPoint?)null;

        var found = await AllAsync(new MealCriteria { Sort = sort, Near = near });

        var expected = Listed()
            .Where(e => near is null || e.Restaurant.Latitude is not null)
            .Select(e => e.Meal.Id);
        Assert.Equal(expected.Order(), found.Select(m => m.Meal.Id).Order());
        AssertSorted(found, sort);
    }

    [SkippableTheory]
    [InlineData("q=pho")]
    [InlineData("q=Phở house")]
    [InlineData("q=cre bru")]
    [InlineData("q=mcdougals")]
    [InlineData("q=thai")]
    [InlineData("q=oodles")]
    [InlineData("q=50%25")]
    [InlineData("city=Springfield&cuisine=Thai")]
    [InlineData("city=Nowhere")]
    [InlineData("maxKcal=500")]
    [InlineData("maxPrice=6.5")]
    [InlineData("diet=vegetarian")]
    [InlineData("diet=vegan,keto")]
    [InlineData("diet=kosher")]
    [InlineData("near=39.78,-89.65&sort=price")]
    [InlineData("near=39.78,-89.65&city=Springfield&cuisine=Thai")]
    [InlineData("near=39.78,-89.65&q=pho sa&maxKcal=700&maxPrice=7")]
    [InlineData("near=39.78,-89.65&diet=kosher,vegetarian")]
    [InlineData("near=39.78,-89.65&diet=keto")]
    public async Task Filters_answer_as_they_would_in_memory(string query)
    {
        await CatalogueAsync();
        var criteria = MealQueryString.Read(query);
        Assert.Empty(criteria.Ignored);

        var found = await AllAsync(criteria);

        Assert.Equal(
            Listed().Where(e => Matches(e, criteria)).Select(e => e.Meal.Id).Order(),
            found.Select(m => m.Meal.Id).Order()
        );
    }

    [SkippableFact]
    public async Task Own_allergies_and_those_of_the_address_count_each_at_its_worst()
    {
        await CatalogueAsync();
        var user = await database.AddUserAsync();
        await AnswerAsync(user, AllergyAnswer.Of(new Allergy("milk", Severity.Mild)));

        var found = await AllAsync(new MealCriteria { Avoid = ["milk", "soy"] }, user);

        var both = AllergyAnswer.Avoiding("milk", "soy");
        var expected = Listed().Where(e => Judge(e, both)!.Level <= VerdictLevel.Caution);
        Assert.Equal(expected.Select(e => e.Meal.Id).Order(), found.Select(m => m.Meal.Id).Order());
    }

    [SkippableFact]
    public async Task Who_has_not_answered_sees_every_meal_and_no_verdict()
    {
        await CatalogueAsync();
        var user = await database.AddUserAsync();

        var list = await SearchAsync(new MealCriteria(), user);

        Assert.Equal(ProfileState.NotAnswered, list.Assessment.Profile);
        Assert.Equal(MealShow.All, list.Show);
        Assert.Equal(Listed().Count(), list.Total);
        Assert.All(list.Meals, m => Assert.Null(m.Verdict));
    }

    [SkippableFact]
    public async Task A_profile_that_cannot_be_read_gives_no_verdict_and_hides_nothing()
    {
        await CatalogueAsync();
        var user = await database.AddUserAsync();
        await AnswerAsync(user, AllergyAnswer.Of(new Allergy("milk", Severity.Severe)));
        using var lost = new StatementWatch(failing: "user_allergies");

        var list = await SearchAsync(new MealCriteria { Avoid = ["milk"] }, user);

        Assert.Equal(ProfileState.NotLoaded, list.Assessment.Profile);
        Assert.Equal(Listed().Count(), list.Total);
        Assert.All(list.Meals, m => Assert.Null(m.Verdict));
    }

    [SkippableFact]
    public async Task A_word_that_names_no_allergen_lets_nothing_fit()
    {
        await CatalogueAsync();

        var fitting = await SearchAsync(new MealCriteria { Avoid = ["penuts"] });
        var all = await AllAsync(new MealCriteria { Avoid = ["penuts"], Show = MealShow.All });

        Assert.Empty(fitting.Meals);
        Assert.Equal(["penuts"], fitting.Assessment.UnknownWords);
        Assert.All(all, m => Assert.True(m.Verdict!.Level >= VerdictLevel.Unknown));
        Assert.All(all, m => Assert.Contains(m.Verdict!.Reasons, r => r.Allergen == "penuts"));
    }

    [SkippableTheory]
    [InlineData(null)]
    [InlineData(MealSort.Price)]
    [InlineData(MealSort.Distance)]
    public async Task A_page_costs_at_most_three_statements(MealSort? sort)
    {
        await CatalogueAsync();
        var user = await database.AddUserAsync();
        await AnswerAsync(user, AllergyAnswer.Of(new Allergy("squid", Severity.Mild)));
        var criteria = new MealCriteria
        {
            Sort = sort,
            Near = sort == MealSort.Distance ? new GeoPoint(39.78m, -89.65m) : null,
        };
        var search = Search(user);
        await search.RunAsync(criteria, CancellationToken.None);
        using var watch = new StatementWatch();

        var list = await search.RunAsync(criteria, CancellationToken.None);

        Assert.NotEmpty(list.Meals);
        Assert.Equal(3, watch.Statements.Count);
    }

    [SkippableFact]
    public async Task When_nothing_is_left_it_names_the_filter_that_removed_most_and_never_an_allergy()
    {
        await CatalogueAsync();

        var list = await SearchAsync(
            MealQueryString.Read("avoid=milk&maxKcal=900&city=Nowhere&maxPrice=8")
        );

        Assert.Empty(list.Meals);
        Assert.Equal("Nowhere", list.Hint?.Filter);
        Assert.Equal(["milk"], list.Hint!.Relaxed.Avoid);
        Assert.True(list.Hint.Meals > 0);
    }

    [SkippableFact]
    public async Task An_invented_cursor_is_only_a_place_in_the_list()
    {
        await CatalogueAsync();
        var cursor = new MealCursor(MealSort.Price, "5.123456789", Guid.Empty);

        var list = await SearchAsync(new MealCriteria { Sort = MealSort.Price, After = cursor });

        Assert.All(list.Meals, m => Assert.True(m.Meal.Price is null or > 5));
    }

    private async Task CatalogueAsync() => catalogue = await GeneratedCatalogue.OfAsync(database);

    private IEnumerable<GeneratedCatalogue.Entry> Listed() =>
        catalogue.Meals.Where(e => e.IsListed);

    private GeneratedCatalogue.Entry EntryOf(JudgedMeal found) =>
        catalogue.Meals.Single(e => e.Meal.Id == found.Meal.Id);

    private static SafetyVerdict? Judge(GeneratedCatalogue.Entry entry, AllergyAnswer person) =>
        SafetyVerdict.Of(
            entry.Facts,
            person,
            Vocabulary.Tree,
            GeneratedCatalogue.Now,
            EvidencePolicy.Default
        );

    private static (VerdictLevel, string) LevelAndReasons(SafetyVerdict verdict) =>
        (
            verdict.Level,
            string.Join(
                '\n',
                verdict.Reasons.Select(r => r.ToString()).Order(StringComparer.Ordinal)
            )
        );

    private static bool Matches(GeneratedCatalogue.Entry entry, MealCriteria criteria)
    {
        var (meal, restaurant, facts, classOf) = entry;
        var text = SearchWords.Text($"{meal.Name} {meal.Description} {restaurant.Name}");
        var classes = MealClasses.Of(
            facts.ListComplete,
            [.. facts.Ingredients.Select(i => i.IsClassified ? classOf[i.Name] : (FoodClass?)null)]
        );
        var nutrition = new NutrientFacts { Energy = meal.Calories, Carbohydrate = meal.CarbsG };
        return SearchWords.Of(criteria.Words ?? "").All(w => text.Contains($" {w}"))
            && (criteria.City is null || restaurant.City == criteria.City)
            && (criteria.Cuisine is null || restaurant.CuisineType == criteria.Cuisine)
            && (criteria.MaxKcal is null || meal.Calories <= criteria.MaxKcal)
            && (criteria.MaxPrice is null || meal.Price <= criteria.MaxPrice)
            && (criteria.Near is null || restaurant.Latitude is not null)
            && criteria.Diets.All(d => DietVerdict.Of(d, classes, nutrition).Fit == DietFit.Fits);
    }

    private static void AssertSorted(IReadOnlyList<JudgedMeal> found, MealSort sort)
    {
        var keys = found.Select(m => m.Meal);
        switch (sort)
        {
            case MealSort.Price:
                AssertAscending(keys.Select(m => m.Price ?? decimal.MaxValue));
                break;
            case MealSort.Kcal:
                AssertAscending(keys.Select(m => (decimal)(m.Calories ?? int.MaxValue)));
                break;
            case MealSort.Protein:
                AssertAscending(keys.Select(m => -(m.ProteinG ?? -1)));
                break;
            case MealSort.Distance:
                AssertAscending(keys.Select(m => (decimal)m.Distance));
                break;
            default:
                Assert.Equal(
                    keys.Select(m => m.Name).Order(StringComparer.Ordinal),
                    keys.Select(m => m.Name)
                );
                break;
        }
    }

    private static void AssertAscending(IEnumerable<decimal> keys)
    {
        var list = keys.ToList();
        Assert.Equal(list.Order(), list);
    }

    private MealSearch Search(Guid? user) =>
        new(
            database.FactoryFor(user),
            new AssessmentReader(
                new AllergenVocabulary(Clock),
                NullLogger<AssessmentReader>.Instance
            ),
            EvidencePolicy.Default,
            Clock
        );

    private Task<MealList> SearchAsync(MealCriteria criteria, Guid? user = null) =>
        Search(user).RunAsync(criteria, CancellationToken.None);

    /// <summary>Every page, one after the other.</summary>
    private async Task<List<JudgedMeal>> AllAsync(MealCriteria criteria, Guid? user = null)
    {
        var search = Search(user);
        List<JudgedMeal> all = [];
        for (var next = criteria; ; )
        {
            var list = await search.RunAsync(next, CancellationToken.None);
            all.AddRange(list.Meals);
            Assert.True(all.Count <= catalogue.Meals.Count, "Paging goes round in circles.");
            if (list.Next is null)
                return all;
            Assert.Equal(MealSearch.PageSize, list.Meals.Count);
            // As the address carries it.
            next = MealQueryString.Read(MealUrls.Search("", criteria with { After = list.Next }));
        }
    }

    private async Task AnswerAsync(Guid user, AllergyAnswer answer)
    {
        await using var db = database.Open(user);
        var profile = await db.HealthProfiles.SingleOrDefaultAsync(p => p.UserId == user);
        if (profile is null)
            db.Add(profile = new HealthProfile { UserId = user });
        profile.NoKnownAllergiesAt = answer.Allergies is { Count: 0 }
            ? GeneratedCatalogue.Now
            : null;
        db.RemoveRange(await db.UserAllergies.Where(a => a.UserId == user).ToListAsync());
        await db.SaveChangesAsync();
        var ids = await db.Allergens.ToDictionaryAsync(a => a.Slug, a => a.Id);
        db.AddRange(
            answer.Allergies!.Select(a => new UserAllergy
            {
                UserId = user,
                HealthProfileId = profile.Id,
                AllergenId = ids[a.Allergen],
                Severity = a.Severity,
            })
        );
        await db.SaveChangesAsync();
    }
}

public sealed class MealSearchOnSqlite(SqliteUnderTest database)
    : MealSearchTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class MealSearchOnPostgres(PostgresUnderTest database)
    : MealSearchTests(database),
        IClassFixture<PostgresUnderTest>;
