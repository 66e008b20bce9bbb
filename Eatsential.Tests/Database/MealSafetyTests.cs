using System.Text.Json;
using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Allergen = Eatsential.Data.Domain.Safety.Allergen;

namespace Eatsential.Tests.Database;

/// <summary>The verdict in SQL and the verdict in C# are one.</summary>
public sealed class MealSafetyTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    private const int Meals = 500;
    private const int People = 220;

    private static readonly double?[] VerifiedDaysAgo =
    [
        null,
        0.1,
        1,
        60,
        89.9,
        90.1,
        179.9,
        180.1,
        400,
    ];

    private readonly Random random = new(20261122);

    [SkippableFact]
    public async Task Sql_and_domain_agree_on_a_hundred_thousand_pairs()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = database.Open();
        var allergens = await db.Allergens.AsNoTracking().ToListAsync();
        var slugs = allergens.ToDictionary(a => a.Id, a => a.Slug);
        var tree = new AllergenTree([
            .. allergens.Select(a => new Allergen(
                a.Bit,
                a.Slug,
                a.Name,
                a.ParentId is { } parent ? slugs[parent] : null
            )),
        ]);
        var ids = allergens.ToDictionary(a => a.Slug, a => a.Id);
        var families = allergens
            .Where(a => a.ParentId is not null || allergens.Exists(c => c.ParentId == a.Id))
            .Select(a => a.Slug)
            .Append("milk")
            .Append("peanuts")
            .ToArray();

        var meals = await AddMealsAsync(db, families, ids, now);
        await RetireSomeAsync();
        var compared = 0;
        var levels = new Dictionary<VerdictLevel, int>();
        for (var p = 0; p < People; p++)
        {
            var answer = AnyAnswer(families);
            var user = await AddPersonAsync(answer, ids);
            switch (p % 20)
            {
                case 0:
                    await database.ExecuteAsync(
                        $"DELETE FROM public.health_profiles WHERE user_id = '{user}'"
                    );
                    answer = AllergyAnswer.NotAnswered;
                    break;
                case 1:
                    await database.ExecuteAsync($"SELECT soft_delete_user('{user}')");
                    answer = AllergyAnswer.NotAnswered;
                    break;
            }
            await using var own = database.Open(user);
            foreach (var row in await JudgeAsync(own, user, meals.Keys))
            {
                var facts = meals[row.MealId];
                var verdict = SafetyVerdict.Of(facts, answer, tree, now, EvidencePolicy.Default);
                Assert.Equal(verdict is null ? null : SnakeCaseEnum.Name(verdict.Level), row.Level);
                Assert.Equal(
                    (verdict?.Reasons ?? []).Select(Text).Order(StringComparer.Ordinal),
                    ReasonsOf(row.Reasons).Order(StringComparer.Ordinal)
                );
                var mask = PersonMask.Of(answer, tree);
                Assert.Equal(
                    verdict?.Level,
                    mask?.LevelFor(MealMask.Of(facts, tree), now, EvidencePolicy.Default)
                );
                compared++;
                if (verdict is not null)
                    levels[verdict.Level] = levels.GetValueOrDefault(verdict.Level) + 1;
            }
        }

        Assert.True(compared >= 100_000, $"{compared} pairs only");
        Assert.All(Enum.GetValues<VerdictLevel>(), level => Assert.True(levels[level] > 1_000));
    }

    [SkippableTheory]
    [InlineData("MILD", "contains", false)]
    [InlineData("MODERATE", "contains", false)]
    [InlineData("LIFE_THREATENING", "may_contain", false)]
    [InlineData("SEVERE", "could_hide", null)]
    [InlineData("SEVERE", "exempt", true)]
    [InlineData("SEVERE", null, true)]
    public async Task The_boolean_is_true_for_no_conflict_alone(
        string severity,
        string? presence,
        bool? expected
    )
    {
        await using var db = database.Open();
        var ids = await db.Allergens.ToDictionaryAsync(a => a.Slug, a => a.Id);
        var meal = await AddMealAsync(
            db,
            new MealFacts(
                true,
                TimeProvider.System.GetUtcNow(),
                [
                    new(
                        Guid.CreateVersion7().ToString(),
                        true,
                        presence is null
                            ? []
                            : [new("peanuts", SnakeCaseEnum.Parse<Presence>(presence))]
                    ),
                ],
                []
            ),
            ids
        );
        var user = await AddPersonAsync(
            AllergyAnswer.Of(new Allergy("peanuts", SnakeCaseEnum.Parse<Severity>(severity))),
            ids
        );
        var stranger = await database.AddUserAsync();

        Assert.Equal(expected, await IsSafeAsync(user, user, meal));
        // Whoever cannot see the allergies gets no answer, and never a yes.
        Assert.Null(await IsSafeAsync(null, user, meal));
        Assert.Null(await IsSafeAsync(stranger, user, meal));
        Assert.Null(await IsSafeAsync(stranger, stranger, meal));
        Assert.Null(await IsSafeAsync(user, user, Guid.CreateVersion7()));
    }

    [SkippableTheory]
    [InlineData(Severity.Severe, 101, 5, "no_conflict")]
    [InlineData(Severity.Severe, 99, 5, "unknown")]
    [InlineData(Severity.LifeThreatening, 5, 101, "no_conflict")]
    [InlineData(Severity.LifeThreatening, 5, 99, "unknown")]
    public async Task Other_days_of_evidence_are_given_to_the_database(
        Severity severity,
        int days,
        int daysLifeThreatening,
        string expected
    )
    {
        await using var catalogue = database.Open();
        var ids = await catalogue.Allergens.ToDictionaryAsync(a => a.Slug, a => a.Id);
        var checkedAt = TimeProvider.System.GetUtcNow().AddDays(-100);
        var water = new IngredientFact(Guid.CreateVersion7().ToString(), true, []);
        var meal = await AddMealAsync(catalogue, new(true, checkedAt, [water], []), ids);
        var user = await AddPersonAsync(AllergyAnswer.Of(new Allergy("peanuts", severity)), ids);

        await using var db = database.Open(user);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            SELECT set_config('app.evidence_max_age_days', {days.ToString()}, false),
                set_config('app.evidence_max_age_days_life_threatening', {daysLifeThreatening.ToString()}, false)
            """
        );
        Assert.Equal(expected, (await JudgeAsync(db, user, [meal])).Single().Level);
    }

    private async Task<bool?> IsSafeAsync(Guid? asUser, Guid user, Guid meal)
    {
        await using var db = database.Open(asUser);
        return (
            await db
                .Database.SqlQuery<bool?>(
                    $"SELECT is_meal_safe_for_user({user}, {meal}) AS \"Value\""
                )
                .ToListAsync()
        )[0];
    }

    private static async Task<List<Judged>> JudgeAsync(
        EatsentialDbContext db,
        Guid user,
        IEnumerable<Guid> meals
    ) =>
        await db
            .Database.SqlQueryRaw<Judged>(
                "SELECT meal_id, level, reasons::text AS reasons FROM meal_safety(@u, @m)",
                new NpgsqlParameter("u", user),
                new NpgsqlParameter("m", meals.ToArray())
            )
            .ToListAsync();

    private static string Text(Reason r) =>
        $"{r.Allergen}|{SnakeCaseEnum.Name(r.Severity).ToUpperInvariant()}|{SnakeCaseEnum.Name(r.Level)}|{SnakeCaseEnum.Name(r.Kind)}|{r.Ingredient}|{r.Matched}";

    private static IEnumerable<string> ReasonsOf(string json) =>
        JsonDocument
            .Parse(json)
            .RootElement.EnumerateArray()
            .Select(r =>
                string.Join(
                    '|',
                    (
                        (string[])["allergen", "severity", "level", "kind", "ingredient", "matched"]
                    ).Select(name => r.GetProperty(name).GetString())
                )
            );

    private async Task<Dictionary<Guid, MealFacts>> AddMealsAsync(
        EatsentialDbContext db,
        string[] slugs,
        Dictionary<string, Guid> ids,
        DateTimeOffset now
    )
    {
        var meals = new Dictionary<Guid, MealFacts>();
        for (var i = 0; i < Meals; i++)
        {
            var days = VerifiedDaysAgo[random.Next(VerifiedDaysAgo.Length)];
            var facts = new MealFacts(
                random.Next(10) > 0,
                days is { } d ? now.AddDays(-d) : null,
                [
                    .. Enumerable
                        .Range(0, random.Next(4))
                        .Select(_ => new IngredientFact(
                            Guid.CreateVersion7().ToString(),
                            random.Next(12) > 0,
                            Facts(slugs, 3, 5)
                        )),
                ],
                Facts(slugs, 2, 3)
            );
            meals.Add(await AddMealAsync(db, facts, ids), facts);
            db.ChangeTracker.Clear();
        }
        // "Complete" dates itself; a list nobody ever checked comes from elsewhere, past the triggers.
        var never = meals.Where(m => m.Value.VerifiedAt is null).Select(m => $"'{m.Key}'");
        await database.ExecuteAsync(
            "SET session_replication_role = replica; UPDATE public.meals SET ingredients_verified_at = NULL"
                + $" WHERE id IN ({string.Join(", ", never)})"
        );
        return meals;
    }

    /// <summary>Whatever is taken out of use is still in the dish: no verdict may get better for it.</summary>
    private Task RetireSomeAsync() =>
        database.ExecuteAsync(
            """
            UPDATE public.ingredients SET retired_at = CURRENT_TIMESTAMP WHERE random() < 0.2;
            UPDATE public.meals SET is_available = FALSE WHERE random() < 0.2;
            UPDATE public.restaurants SET is_active = FALSE WHERE random() < 0.2;
            UPDATE health.allergens SET is_active = FALSE WHERE slug IN ('cashew', 'shellfish', 'peanuts')
            """
        );

    private AllergenFact[] Facts(string[] slugs, int upTo, int presences) =>
        [
            .. slugs
                .OrderBy(_ => random.Next())
                .Take(random.Next(upTo))
                .Select(slug => new AllergenFact(slug, (Presence)random.Next(1, presences))),
        ];

    private AllergyAnswer AnyAnswer(string[] slugs) =>
        random.Next(20) switch
        {
            0 => AllergyAnswer.NotAnswered,
            1 => AllergyAnswer.None,
            _ => AllergyAnswer.Of(
                slugs
                    .OrderBy(_ => random.Next())
                    .Take(random.Next(1, 4))
                    .Select(slug => new Allergy(slug, (Severity)random.Next(1, 5)))
            ),
        };

    private static async Task<Guid> AddMealAsync(
        EatsentialDbContext db,
        MealFacts facts,
        Dictionary<string, Guid> ids
    )
    {
        var restaurant = Place.Named("Corner");
        var meal = new Meal
        {
            RestaurantId = restaurant.Id,
            Name = "Stew",
            IngredientsVerifiedAt = facts.VerifiedAt,
            IngredientsComplete = facts.ListComplete,
        };
        db.AddRange(restaurant, meal);
        foreach (var (position, fact) in facts.Ingredients.Index())
        {
            var ingredient = new Ingredient { Name = fact.Name, IsClassified = fact.IsClassified };
            db.Add(ingredient);
            db.Add(
                new MealIngredient
                {
                    MealId = meal.Id,
                    IngredientId = ingredient.Id,
                    Position = position,
                }
            );
            db.AddRange(
                fact.Allergens.Select(a => new IngredientAllergen
                {
                    IngredientId = ingredient.Id,
                    AllergenId = ids[a.Allergen],
                    Presence = a.Presence,
                })
            );
        }
        db.AddRange(
            facts.Declared.Select(a => new MealAllergen
            {
                MealId = meal.Id,
                AllergenId = ids[a.Allergen],
                Presence = a.Presence,
            })
        );
        await db.SaveChangesAsync();
        return meal.Id;
    }

    private async Task<Guid> AddPersonAsync(AllergyAnswer answer, Dictionary<string, Guid> ids)
    {
        var user = await database.AddUserAsync();
        await using var db = database.Open(user);
        var profile = new HealthProfile
        {
            UserId = user,
            NoKnownAllergiesAt =
                answer.IsAnswered && answer.Allergies.Count == 0
                    ? TimeProvider.System.GetUtcNow()
                    : null,
        };
        db.Add(profile);
        db.AddRange(
            (answer.Allergies ?? []).Select(a => new UserAllergy
            {
                UserId = user,
                HealthProfileId = profile.Id,
                AllergenId = ids[a.Allergen],
                Severity = a.Severity,
            })
        );
        await db.SaveChangesAsync();
        return user;
    }

    private sealed record Judged(Guid MealId, string? Level, string Reasons);
}
