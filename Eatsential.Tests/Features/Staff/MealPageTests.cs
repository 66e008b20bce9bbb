using Bunit;
using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Meals;

namespace Eatsential.Tests.Features.Staff;

/// <summary>What is typed into the meal editor outlives a database that goes away and a colleague who was faster.</summary>
public sealed class MealPageTests(SqliteUnderTest database) : IClassFixture<SqliteUnderTest>
{
    private const string Statement = "Rice, O'Brien's “special” sauce \u202Eetihw\u202C.";
    private readonly Kitchen kitchen = new(database);

    [Fact]
    public async Task With_the_database_away_the_statement_stays_and_trying_again_saves_it()
    {
        var meal = await AMealAsync();
        await using var context = await AsStaffAsync();
        var page = Open(context, meal);
        page.Find("#statement").Change(Statement);
        Review(page);
        page.WaitForElement("button:contains('Publish')");

        context.Databases.AreAway = true;
        Publish(page);
        page.WaitForAssertion(() => Assert.Contains("nothing is saved", page.Markup));
        Assert.Equal(Statement, page.Find("#statement").GetAttribute("value"));
        Assert.Null((await kitchen.MealAsync(meal)).IngredientStatement);

        context.Databases.AreAway = false;
        Publish(page);
        page.WaitForAssertion(() => Assert.Contains("Published.", page.Markup));
        Assert.Equal(Statement, (await kitchen.MealAsync(meal)).IngredientStatement);
    }

    [Theory]
    [InlineData("Review the changes")]
    [InlineData("Read the statement")]
    [InlineData("Save")]
    public async Task No_button_loses_what_was_typed(string button)
    {
        var meal = await AMealAsync();
        await using var context = await AsStaffAsync();
        var page = Open(context, meal);
        page.Find("#statement").Change(Statement);

        context.Databases.AreAway = true;
        Press(page, button);

        page.WaitForAssertion(() => Assert.Contains("nothing is saved", page.Markup));
        Assert.Equal(Statement, page.Find("#statement").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_was_slower_is_told_and_goes_on_from_what_the_faster_saved()
    {
        var meal = await AMealAsync();
        var colleague = await kitchen.AddStaffAsync();
        var sesame = await kitchen.AddIngredientAsync(
            "tahini",
            true,
            ("sesame", Presence.Contains)
        );
        await using var context = await AsStaffAsync();
        var page = Open(context, meal);
        page.Find("#statement").Change(Statement);
        Review(page);
        page.WaitForElement("button:contains('Publish')");
        await kitchen.SaveRecipeAsync(
            colleague,
            meal,
            r => r with { Lines = [.. r.Lines, new(sesame, null)] }
        );

        Publish(page);
        page.WaitForAssertion(() => Assert.Contains("somebody saved a change", page.Markup));
        Assert.Equal(Statement, page.Find("#statement").GetAttribute("value"));

        page.Find("button:contains('keep mine')").Click();
        page.WaitForAssertion(() => Assert.Contains("This was saved meanwhile", page.Markup));
        Review(page);
        page.WaitForElement("button:contains('Publish')");
        Publish(page);
        page.WaitForAssertion(() => Assert.Contains("Published.", page.Markup));
        Assert.Equal(Statement, (await kitchen.MealAsync(meal)).IngredientStatement);
        Assert.True((await kitchen.RecipeAsync(meal)).Recipe.Uses(sesame));
    }

    [Fact]
    public async Task A_statement_too_long_is_refused_whole_and_never_cut()
    {
        var meal = await AMealAsync();
        await using var context = await AsStaffAsync();
        var page = Open(context, meal);
        page.Find("#statement").Change(new string('a', 20_000) + ", peanuts");

        Press(page, "Read the statement");

        page.WaitForAssertion(() =>
            Assert.Contains("Shorten the statement to 20,000 characters", page.Markup)
        );
    }

    private async Task<Guid> AMealAsync() =>
        await kitchen.AddMealAsync(
            complete: false,
            await kitchen.AddIngredientAsync("rice", settled: true)
        );

    private async Task<ComponentContext> AsStaffAsync() =>
        new(database, await kitchen.AddStaffAsync());

    private static IRenderedComponent<MealPage> Open(ComponentContext context, Guid meal)
    {
        var page = context.Render<MealPage>(p => p.Add(x => x.Id, meal));
        page.WaitForElement("#statement");
        return page;
    }

    private static void Review(IRenderedComponent<MealPage> page) =>
        Press(page, "Review the changes");

    private static void Publish(IRenderedComponent<MealPage> page) =>
        page.Find("button:contains('Publish')").Click();

    /// <summary>As a click does: a button that submits, submits its form.</summary>
    private static void Press(IRenderedComponent<MealPage> page, string button)
    {
        var found = page.FindAll("button").First(b => b.TextContent.Trim() == button);
        if (found.GetAttribute("type") == "submit")
            found.Closest("form")!.Submit();
        else
            found.Click();
    }
}
