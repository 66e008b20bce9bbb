using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Features.Staff.Meals;
using Eatsential.Web.Features.Staff.Proposals;

namespace Eatsential.Tests.Features.Staff;

/// <summary>A check is bound to the recipe as it was.</summary>
public abstract class LostCheckTests(DatabaseUnderTest database)
{
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task Any_other_ingredient_makes_the_meal_unknown_until_it_is_checked_again()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var salt = await kitchen.AddIngredientAsync("salt", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);

        await kitchen.SaveRecipeAsync(
            staff,
            meal,
            r => r with { Lines = [.. r.Lines, new RecipeLine(salt, null)] }
        );
        var lost = await kitchen.MealAsync(meal);
        Assert.Equal(VerdictLevel.Unknown, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Null(lost.IngredientsVerifiedAt);
        Assert.NotNull(lost.CheckLostAt);
        Assert.StartsWith("Added: salt", lost.CheckLostReason, StringComparison.Ordinal);

        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);
        await kitchen.DecideAsync(colleague, meal);
        var found = await kitchen.MealAsync(meal);
        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Null(found.CheckLostAt);
        Assert.Null(found.CheckLostReason);
    }

    /// <summary>The database undoes the check of a list that loses a line; the lines are written before the check.</summary>
    [SkippableFact]
    public async Task A_line_taken_off_and_the_list_checked_in_one_leave_it_checked()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var nuts = await kitchen.AddIngredientAsync(
            "nuts",
            settled: true,
            ("peanuts", Presence.Contains)
        );
        var meal = await kitchen.AddMealAsync(complete: true, rice, nuts);

        await kitchen.SaveRecipeAsync(
            staff,
            meal,
            r => r with { Lines = [r.Lines[0]] },
            ListCheck.Whole
        );
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "peanuts"));
        await kitchen.DecideAsync(colleague, meal);

        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "peanuts"));
        Assert.Null((await kitchen.MealAsync(meal)).CheckLostReason);
    }

    public static TheoryData<string, Func<Recipe, Recipe>, string> Edits =>
        new()
        {
            {
                "grams",
                r => r with { Lines = [r.Lines[0] with { Grams = 120m }, r.Lines[1]] },
                "Other grams: rice"
            },
            { "a line", r => r with { Lines = [r.Lines[0]] }, "Taken off the list: salt" },
            {
                "a declaration",
                r => r with { Declared = [new("sesame", Presence.MayContain, null)] },
                "Declared anew: Sesame."
            },
            {
                "cross-contact",
                r => r with { CrossContactDeclared = true },
                "Cross-contact declared anew."
            },
            { "the statement", r => r with { Statement = "Rice, salt." }, "The statement was" },
        };

    [SkippableTheory]
    [MemberData(nameof(Edits))]
    public async Task Any_edit_of_the_recipe_undoes_the_check_and_says_which(
        string what,
        Func<Recipe, Recipe> edit,
        string why
    )
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var salt = await kitchen.AddIngredientAsync("salt", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice, salt);

        var result = await kitchen.SaveRecipeAsync(staff, meal, edit);

        Assert.Equal(CurationStatus.Published, result.Status);
        Assert.True(await kitchen.VerdictAsync(meal, "milk") == VerdictLevel.Unknown, what);
        Assert.StartsWith(
            why,
            (await kitchen.MealAsync(meal)).CheckLostReason,
            StringComparison.Ordinal
        );
    }

    [SkippableTheory]
    [InlineData("Beef ramen", null, VerdictLevel.Unknown, "Renamed from “Soba”.")]
    [InlineData("Soba", "With an egg", VerdictLevel.Unknown, "Its description was changed.")]
    [InlineData("Soba", null, VerdictLevel.NoConflict, null)]
    public async Task Another_name_or_description_may_be_another_dish_and_another_price_is_not(
        string name,
        string? description,
        VerdictLevel expected,
        string? why
    )
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var databases = database.FactoryFor(staff);

        var result = await new EditMeal(databases, new(databases), Kitchen.Clock).RunAsync(
            meal,
            (await kitchen.MealAsync(meal)).Version,
            new(name, description, "Noodles", 11.5m),
            CancellationToken.None
        );

        Assert.Equal(CurationStatus.Published, result.Status);
        Assert.Equal(expected, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Equal(why, (await kitchen.MealAsync(meal)).CheckLostReason);
    }

    [SkippableFact]
    public async Task Another_order_of_the_list_leaves_the_check_alone()
    {
        var staff = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var salt = await kitchen.AddIngredientAsync("salt", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice, salt);

        var result = await kitchen.SaveRecipeAsync(
            staff,
            meal,
            r => r with { Lines = [new(salt, null), new(rice, null)] }
        );

        Assert.Equal(CurationStatus.Published, result.Status);
        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Equal(
            CurationStatus.Unchanged,
            (await kitchen.SaveRecipeAsync(staff, meal, r => r)).Status
        );
    }

    [SkippableFact]
    public async Task An_edited_ingredient_makes_its_meals_unknown_until_two_have_settled_it()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var sauce = await kitchen.AddIngredientAsync("sauce", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, sauce);

        await kitchen.ClassifyAsync(
            staff,
            sauce,
            f => f with { Allergens = [new CarriedAllergen("soy", Presence.MayContain, null)] }
        );
        Assert.Equal(VerdictLevel.Unknown, await kitchen.VerdictAsync(meal, "milk"));

        Assert.Equal(DecisionOutcome.Approved, await kitchen.DecideAsync(colleague, sauce));
        Assert.Equal(VerdictLevel.NoConflict, await kitchen.VerdictAsync(meal, "milk"));
        Assert.Equal(VerdictLevel.Avoid, await kitchen.VerdictAsync(meal, "soy"));
    }

    [SkippableFact]
    public async Task A_list_checked_again_unchanged_is_as_old_as_the_new_check()
    {
        var staff = await kitchen.AddStaffAsync();
        var colleague = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var former = (await kitchen.MealAsync(meal)).IngredientsVerifiedAt;

        await kitchen.SaveRecipeAsync(staff, meal, r => r, ListCheck.Whole);
        Assert.Equal(former, (await kitchen.MealAsync(meal)).IngredientsVerifiedAt);
        await kitchen.DecideAsync(colleague, meal);
        Assert.True((await kitchen.MealAsync(meal)).IngredientsVerifiedAt > former);
    }

    [SkippableFact]
    public async Task The_second_of_two_who_save_is_told()
    {
        var one = await kitchen.AddStaffAsync();
        var other = await kitchen.AddStaffAsync();
        var rice = await kitchen.AddIngredientAsync("rice", settled: true);
        var meal = await kitchen.AddMealAsync(complete: true, rice);
        var (seen, _) = await kitchen.RecipeAsync(meal);
        await kitchen.SaveRecipeAsync(one, meal, r => r with { CrossContactDeclared = true });

        var second = await kitchen.SaveRecipeAsync(
            other,
            meal,
            seen,
            r => r with { Statement = "Rice." }
        );

        Assert.Equal(CurationStatus.Stale, second.Status);
        Assert.Null((await kitchen.MealAsync(meal)).IngredientStatement);
    }
}

public sealed class LostChecksOnSqlite(SqliteUnderTest database)
    : LostCheckTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class LostChecksOnPostgres(PostgresUnderTest database)
    : LostCheckTests(database),
        IClassFixture<PostgresUnderTest>;
