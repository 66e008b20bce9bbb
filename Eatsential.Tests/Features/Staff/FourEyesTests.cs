using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Curation;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>What warns more is published at once; what could spare somebody a warning waits for a second member of staff.</summary>
public abstract class FourEyesTests(DatabaseUnderTest database)
{
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task A_hazard_added_to_an_ingredient_is_on_its_meals_at_once()
    {
        var staff = await kitchen.AddStaffAsync();
        var sauce = await kitchen.AddIngredientAsync("sauce", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, sauce);
        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "soy"));

        var result = await kitchen.ClassifyAsync(staff, sauce, With("soy", Presence.Contains));

        Assert.Equal(CurationStatus.PublishedInPart, result.Status);
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "soy"));
    }

    [SkippableTheory]
    [InlineData(Presence.Contains, null)]
    [InlineData(Presence.Contains, Presence.MayContain)]
    [InlineData(Presence.MayContain, null)]
    [InlineData(Presence.CouldHide, null)]
    [InlineData(Presence.CouldHide, Presence.MayContain)]
    [InlineData(Presence.Contains, Presence.Exempt)]
    public async Task A_hazard_taken_from_an_ingredient_waits(Presence before, Presence? after)
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var butter = await kitchen.AddIngredientAsync("spread", settled: true, ("milk", before));
        var meal = await kitchen.AddMealAsync(complete: true, butter);
        var verdict = await kitchen.VerdictAsync(meal, "milk");

        await kitchen.ClassifyAsync(staff, butter, With("milk", after));
        Assert.Equal(before, (await kitchen.ClassificationAsync(butter)).Facts.PresenceOf("milk"));
        Assert.True(await kitchen.VerdictAsync(meal, "milk") >= verdict);

        Assert.Equal(DecisionOutcome.Approved, await kitchen.DecideAsync(colleague, butter));
        var facts = (await kitchen.ClassificationAsync(butter)).Facts;
        Assert.Equal(after, facts.PresenceOf("milk"));
        Assert.True(facts.IsSettled);
    }

    [SkippableFact]
    public async Task Nobody_approves_their_own_proposal()
    {
        var staff = await kitchen.AddStaffAsync();
        var butter = await kitchen.AddIngredientAsync(
            "spread",
            settled: true,
            ("milk", Presence.Contains)
        );
        await kitchen.ClassifyAsync(staff, butter, With("milk", null));

        Assert.Equal(DecisionOutcome.Own, await kitchen.DecideAsync(staff, butter));
        Assert.Equal(
            Presence.Contains,
            (await kitchen.ClassificationAsync(butter)).Facts.PresenceOf("milk")
        );

        // Nor past the use case.
        await using var db = database.Open(staff);
        var proposal = await db.CurationProposals.SingleAsync(p => p.IngredientId == butter);
        proposal.DecidedBy = staff;
        proposal.DecidedAt = Kitchen.Clock.GetUtcNow();
        proposal.Decision = Decision.Approved;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [SkippableFact]
    public async Task A_refused_proposal_changes_nothing_and_cannot_be_approved_later()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var butter = await kitchen.AddIngredientAsync(
            "spread",
            settled: true,
            ("milk", Presence.Contains)
        );
        await kitchen.ClassifyAsync(staff, butter, With("milk", null));

        Assert.Equal(DecisionOutcome.Refused, await kitchen.DecideAsync(colleague, butter, false));
        Assert.Equal(DecisionOutcome.Over, await kitchen.DecideAsync(colleague, butter));
        Assert.Equal(
            Presence.Contains,
            (await kitchen.ClassificationAsync(butter)).Facts.PresenceOf("milk")
        );
    }

    [SkippableFact]
    public async Task A_proposal_holds_for_the_facts_it_was_made_of_alone()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var butter = await kitchen.AddIngredientAsync(
            "spread",
            settled: true,
            ("milk", Presence.Contains)
        );
        await kitchen.ClassifyAsync(staff, butter, With("milk", null));
        await using (var db = database.Open(staff))
            await db
                .IngredientAllergens.Where(a => a.IngredientId == butter)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.Source, "a later label"));

        Assert.Equal(DecisionOutcome.Over, await kitchen.DecideAsync(colleague, butter));
        Assert.Equal(
            Presence.Contains,
            (await kitchen.ClassificationAsync(butter)).Facts.PresenceOf("milk")
        );
    }

    [SkippableFact]
    public async Task A_list_is_whole_when_two_have_seen_it()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: false, rice);

        var result = await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);
        Assert.Equal(CurationStatus.Waiting, result.Status);
        Assert.Equal(VerdictLevel.Unknown, await kitchen.VerdictAsync(meal, "milk"));

        await kitchen.DecideAsync(colleague, meal);
        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Equal(staff, (await kitchen.MealAsync(meal)).IngredientsVerifiedBy);
    }

    [SkippableFact]
    public async Task An_ingredient_that_warns_somebody_stays_listed_until_a_second_agrees()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var ghee = await kitchen.AddIngredientAsync("ghee", true, ("milk", Presence.Contains));
        var meal = await kitchen.AddMealAsync(complete: true, rice, ghee);

        await kitchen.SaveRecipeAsync(staff, meal, r => r with { Lines = [new(rice, null)] });
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "milk"));

        await kitchen.DecideAsync(colleague, meal);
        Assert.Equal(
            [rice],
            (await kitchen.RecipeAsync(meal)).Recipe.Lines.Select(l => l.Ingredient)
        );
        Assert.Equal(VerdictLevel.Unknown, await kitchen.VerdictAsync(meal, "milk"));
    }

    [SkippableFact]
    public async Task What_the_restaurant_declares_is_added_at_once_and_relaxed_by_two()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);

        await kitchen.SaveRecipeAsync(staff, meal, Declaring(Presence.MayContain));
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "sesame"));

        await kitchen.SaveRecipeAsync(staff, meal, r => r with { Declared = [] });
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "sesame"));
        await kitchen.DecideAsync(colleague, meal);
        Assert.Equal(VerdictLevel.Unknown, await kitchen.VerdictAsync(meal, "sesame"));
        Assert.Empty((await kitchen.RecipeAsync(meal)).Recipe.Declared);

        static Func<Recipe, Recipe> Declaring(Presence presence) =>
            r => r with { Declared = [new("sesame", presence, "the menu")] };
    }

    [SkippableTheory]
    [InlineData(true, Presence.Contains)]
    [InlineData(true, Presence.CouldHide)]
    [InlineData(true, Presence.MayContain)]
    [InlineData(false, null)]
    public async Task What_could_warn_leaves_a_list_by_two_even_where_the_list_is_not_whole(
        bool settled,
        Presence? presence
    )
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var spice = presence is { } p
            ? await kitchen.AddIngredientAsync("spice", settled, ("milk", p))
            : await kitchen.AddIngredientAsync("spice", settled);
        var meal = await kitchen.AddMealAsync(complete: false, rice, spice);

        await kitchen.SaveRecipeAsync(staff, meal, r => r with { Lines = [new(rice, null)] });
        Assert.True((await kitchen.RecipeAsync(meal)).Recipe.Uses(spice));

        Assert.Equal(DecisionOutcome.Approved, await kitchen.DecideAsync(colleague, meal));
        Assert.False((await kitchen.RecipeAsync(meal)).Recipe.Uses(spice));
    }

    [SkippableFact]
    public async Task What_replaces_an_ingredient_is_listed_at_once_and_the_other_leaves_by_two()
    {
        var staff = await kitchen.AddStaffAsync();
        var butter = await kitchen.AddIngredientAsync("butter", true, ("milk", Presence.Contains));
        var oil = await kitchen.AddIngredientAsync("oil", true, ("soy", Presence.Contains));
        var meal = await kitchen.AddMealAsync(complete: true, butter);

        await kitchen.SaveRecipeAsync(staff, meal, r => r with { Lines = [new(oil, null)] });

        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "soy"));
    }

    [SkippableFact]
    public async Task Of_two_who_decide_at_one_moment_the_second_is_told()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: false, rice);
        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);

        await using var one = database.Open(await kitchen.AddStaffAsync());
        await using var other = database.Open(await kitchen.AddStaffAsync());
        foreach (var db in (EatsentialDbContext[])[one, other])
        {
            var seen = await db.CurationProposals.SingleAsync(p => p.MealId == meal);
            seen.Decision = db == one ? Decision.Refused : Decision.Approved;
            seen.DecidedBy = db.CurrentUser.Id;
            seen.DecidedAt = Kitchen.Clock.GetUtcNow();
        }

        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [SkippableFact]
    public async Task Who_left_the_staff_neither_decides_nor_counts_as_the_first_pair_of_eyes()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: false, rice);
        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);

        await kitchen.DismissAsync(colleague);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            kitchen.DecideAsync(colleague, meal)
        );

        var another = await kitchen.AddStaffAsync();
        await kitchen.DismissAsync(staff);
        Assert.Equal(DecisionOutcome.ProposerLeft, await kitchen.DecideAsync(another, meal));
        Assert.False((await kitchen.MealAsync(meal)).IngredientsComplete);
        Assert.Equal(DecisionOutcome.Refused, await kitchen.DecideAsync(another, meal, false));
    }

    [SkippableFact]
    public async Task A_proposal_does_not_outlive_the_dish_it_was_about()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: false, rice);
        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);
        var databases = database.FactoryFor(staff);
        await new EditMeal(databases, new(databases), Kitchen.Clock).RunAsync(
            meal,
            (await kitchen.MealAsync(meal)).Version,
            new("Lasagne", null, null, null),
            CancellationToken.None
        );

        Assert.Equal(DecisionOutcome.Over, await kitchen.DecideAsync(colleague, meal));
        Assert.False((await kitchen.MealAsync(meal)).IngredientsComplete);
    }

    [SkippableTheory]
    [InlineData("a zero")]
    [InlineData("half a pair")]
    [InlineData("too long")]
    public async Task What_no_database_can_hold_is_refused_in_words(string what)
    {
        var text = what switch
        {
            "a zero" => "a\0b",
            "half a pair" => "a\ud800b",
            _ => new string('x', 50_000),
        };
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var databases = database.FactoryFor(staff);

        Assert.All(
            [
                await kitchen.ClassifyAsync(staff, rice, f => f with { Name = text }),
                await kitchen.ClassifyAsync(
                    staff,
                    rice,
                    f => f with { Allergens = [new("milk", Presence.Contains, text)] }
                ),
                await kitchen.SaveRecipeAsync(
                    staff,
                    meal,
                    r => r with { Declared = [new("milk", Presence.Contains, text)] }
                ),
                await kitchen.SaveRecipeAsync(staff, meal, r => r with { Statement = text }),
                await new SaveRecipe(databases, new(databases), Kitchen.Clock).RunAsync(
                    meal,
                    (await kitchen.MealAsync(meal)).Version,
                    (await kitchen.RecipeAsync(meal)).Recipe,
                    ListCheck.Whole,
                    text,
                    CancellationToken.None
                ),
                await new EditMeal(databases, new(databases), Kitchen.Clock).RunAsync(
                    meal,
                    (await kitchen.MealAsync(meal)).Version,
                    new(text, null, null, null),
                    CancellationToken.None
                ),
            ],
            result => Assert.Equal(CurationStatus.Invalid, result.Status)
        );
        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "milk"));
    }

    [SkippableFact]
    public async Task A_diner_may_neither_save_nor_decide()
    {
        var staff = await kitchen.AddStaffAsync();
        var diner = await database.AddUserAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: false, rice);
        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            kitchen.ClassifyAsync(diner, rice, With("milk", Presence.Contains))
        );
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            kitchen.SaveRecipeAsync(diner, meal, r => r, ListCheck.Whole)
        );
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            kitchen.DecideAsync(diner, meal)
        );
    }

    private static Func<Classification, Classification> With(string slug, Presence? presence) =>
        facts =>
            facts with
            {
                Allergens =
                [
                    .. facts.Allergens.Where(a => a.Allergen != slug),
                    .. presence is { } p
                        ? [new CarriedAllergen(slug, p, "the label")]
                        : (CarriedAllergen[])[],
                ],
            };
}

public sealed class FourEyesOnSqlite(SqliteUnderTest database)
    : FourEyesTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class FourEyesOnPostgres(PostgresUnderTest database)
    : FourEyesTests(database),
        IClassFixture<PostgresUnderTest>;
