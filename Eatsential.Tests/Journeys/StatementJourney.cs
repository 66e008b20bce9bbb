using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

/// <summary>From a pasted statement to a list that two have seen.</summary>
public class StatementJourney(Browser browser, AppServer app)
    : StaffJourney(browser, app),
        IClassFixture<AppServer>
{
    private const string Statement =
        "Soba noodles (buckwheat flour, wheat flour, water), soy sauce (water, soybeans, wheat, salt), sesame oil. "
        + "May contain traces of peanuts.";

    [SkippableFact]
    public async Task A_statement_becomes_ingredients_and_a_colleague_agrees_that_the_list_is_whole()
    {
        var meal = await AddMealAsync();
        await using var one = await ArriveAsync("nutritionist", Device.Laptop, ColorScheme.Light);
        await one.GoAsync("/staff/meals?q=soba&status=incomplete&sort=-name");
        await one.Page.Locator($"a[href='/staff/meals/{meal}']").ClickAsync();

        await one.Page.GetByLabel("Ingredient statement").FillAsync(Statement);
        await one
            .Page.GetByRole(AriaRole.Button, new() { Name = "Read the statement" })
            .ClickAsync();
        await Assertions
            .Expect(one.Page.GetByRole(AriaRole.Group, new() { Name = "Ingredients to take over" }))
            .ToContainTextAsync("soybeans");
        await one.IsAccessibleAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Take these over" }).ClickAsync();
        await Assertions
            .Expect(one.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Peanuts" }))
            .ToBeVisibleAsync();
        await one.Page.GetByLabel("I checked today that the list is whole").CheckAsync();
        await one
            .Page.GetByRole(AriaRole.Button, new() { Name = "Review the changes" })
            .ClickAsync();
        await one.IsAccessibleAsync();
        await one
            .Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true })
            .ClickAsync();
        await Assertions
            .Expect(one.Page.GetByText("The rest waits for a second member of staff"))
            .ToBeVisibleAsync();
        one.SawNoFault();

        await using var other = await ArriveAsync("admin", Device.Phone, ColorScheme.Dark);
        await other.GoAsync("/staff");
        await other.IsAccessibleAsync();
        await other.NothingSticksOutAsync();
        await other
            .Page.GetByRole(AriaRole.Link, new() { Name = Dish, Exact = true })
            .First.ClickAsync();
        await other
            .Page.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" })
            .ClickAsync();
        await Assertions.Expect(other.Page.GetByText("Approved and published")).ToBeVisibleAsync();
        await other.IsAccessibleAsync();
        await other.NothingSticksOutAsync();
        other.SawNoFault();

        await using var scope = App.Services.CreateAsyncScope();
        await using var db = Database(scope);
        Assert.True((await db.Meals.SingleAsync(m => m.Id == meal)).IngredientsComplete);
    }

    [SkippableFact]
    public async Task Two_of_the_staff_take_a_statement_to_a_verdict_for_each_allergen()
    {
        const string named =
            "Rye flour, rapeseed spread (rapeseed oil, skimmed milk), pearl barley. May contain traces of hazelnuts.";
        var meal = await AddMealAsync();
        await using (var one = await ArriveAsync("nutritionist", Device.Phone, ColorScheme.Light))
        {
            await one.GoAsync($"/staff/meals/{meal}");
            await one.Page.GetByLabel("Ingredient statement").FillAsync(named);
            await PressAsync(one, "Read the statement");
            await one.Page.GetByLabel("I checked every allergen, and what").CheckAsync();
            await PressAsync(one, "Take these over");
            await one.Page.GetByLabel("I checked today that the list is whole").CheckAsync();
            await PressAsync(one, "Review the changes");
            await PressAsync(one, "Publish");
            await Assertions
                .Expect(one.Page.GetByText("The rest waits for a second member of staff"))
                .ToBeVisibleAsync();
            one.SawNoFault();
        }
        // A hazard is there at once; nothing else is known before a second has looked.
        await using var anybody = await Browser.VisitAsync(App, Device.Phone, ColorScheme.Light);
        Assert.Equal("Avoid", await VerdictAsync(anybody, meal, "milk"));
        Assert.Equal("Not known", await VerdictAsync(anybody, meal, "sesame"));

        await using (var other = await ArriveAsync("admin", Device.Laptop, ColorScheme.Dark))
        {
            var waiting = other
                .Page.GetByRole(AriaRole.Listitem)
                .Filter(new() { HasText = "to decide" });
            await other.GoAsync("/staff");
            await Assertions.Expect(waiting.First).ToBeVisibleAsync();
            while (await waiting.CountAsync() > 0)
            {
                await waiting.First.GetByRole(AriaRole.Link).ClickAsync();
                await PressAsync(other, "Approve and publish");
                await Assertions
                    .Expect(other.Page.GetByText("Approved and published"))
                    .ToBeVisibleAsync();
                await other.GoAsync("/staff");
                await Assertions.Expect(other.Page.Locator("main .skeleton")).ToHaveCountAsync(0);
            }
            other.SawNoFault();
        }

        foreach (
            var (slug, expected) in (IEnumerable<(string, string)>)
                [
                    ("milk", "Avoid"),
                    ("rye", "Avoid"),
                    ("barley", "Avoid"),
                    ("hazelnut", "Avoid"),
                    ("tree-nuts", "Avoid"),
                    ("walnut", "No listed walnut"),
                    ("wheat", "No listed wheat"),
                    ("eggs", "No listed eggs"),
                    ("fish", "No listed fish"),
                    ("peanuts", "No listed peanuts"),
                    ("soy", "No listed soy"),
                    ("sesame", "No listed sesame"),
                    ("celery", "No listed celery"),
                    ("mustard", "No listed mustard"),
                    ("lupin", "No listed lupin"),
                    ("sulphites", "No listed sulphites"),
                    ("shellfish", "No listed shellfish"),
                ]
        )
            Assert.Equal((slug, expected), (slug, await VerdictAsync(anybody, meal, slug)));
    }

    [SkippableFact]
    public async Task The_second_of_two_tabs_is_shown_what_the_first_saved()
    {
        var restaurant = await RestaurantOfAsync(await AddMealAsync());
        await using var one = await ArriveAsync("nutritionist", Device.Laptop, ColorScheme.Light);
        await one.GoAsync($"/staff/restaurants/{restaurant}");
        await using var other = await one.AnotherTabAsync();
        await other.GoAsync($"/staff/restaurants/{restaurant}");
        await one.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("O'Brien's");
        await one
            .Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })
            .ClickAsync();
        await Assertions.Expect(one.Page.GetByText("Saved.")).ToBeVisibleAsync();

        await other.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Soba Bar");
        await other
            .Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })
            .ClickAsync();
        await Assertions
            .Expect(other.Page.GetByText("A colleague saved a change"))
            .ToBeVisibleAsync();
        await Assertions
            .Expect(other.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("O'Brien's");
        await other.IsAccessibleAsync();
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine" }).ClickAsync();
        await Assertions.Expect(other.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions
            .Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Soba Bar");

        await other.Page.GetByLabel("ZIP code").FillAsync(new string('9', 5_000));
        await other
            .Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })
            .ClickAsync();
        await Assertions.Expect(other.Page.GetByLabel("ZIP code")).ToBeFocusedAsync();
        await Assertions.Expect(other.Page.GetByText("it has 5,000")).ToBeVisibleAsync();
        await other.IsAccessibleAsync();
        await other.NothingSticksOutAsync();
    }

    [SkippableFact]
    public async Task What_hostile_hands_type_is_answered_in_words()
    {
        var meal = await AddMealAsync();
        await using var one = await ArriveAsync("nutritionist", Device.Laptop, ColorScheme.Light);
        await one.GoAsync("/staff/ingredients?q=%00%ed%a0%80O'Brien");
        await Assertions.Expect(one.Page.GetByText("0 rows")).ToBeVisibleAsync();
        await one.GoAsync($"/staff/meals/{meal}");
        await one.Page.GetByLabel("Add an ingredient").FillAsync("x\u0000y");
        await Assertions.Expect(one.Page.GetByText("No ingredient has")).ToBeVisibleAsync();

        var note = one.Page.GetByLabel("What this rests on");
        await one.Page.GetByLabel("Ingredient statement").FillAsync(new string('ж', 60_000));
        await PressAsync(one, "Read the statement");
        await Assertions.Expect(one.Page.GetByText("it has 60,000")).ToBeVisibleAsync();
        await one.Page.GetByLabel("Ingredient statement").FillAsync("Rice.\u202E O'Brien’s");
        foreach (
            var (typed, said) in (IEnumerable<(string, string)>)
                [
                    (new string('x', 5_000), "Shorten the note"),
                    ("a\u0000b", "The note holds a broken character"),
                ]
        )
        {
            await note.FillAsync(typed);
            await PressAsync(one, "Review the changes");
            await PressAsync(one, "Publish");
            await Assertions.Expect(one.Page.GetByText(said)).ToBeVisibleAsync();
            await Assertions.Expect(note).ToHaveValueAsync(typed);
        }
        await note.FillAsync("The label");
        await PressAsync(one, "Review the changes");
        await PressAsync(one, "Publish");
        await Assertions.Expect(one.Page.GetByText("Published.")).ToBeVisibleAsync();
        one.SawNoFault();
    }

    /// <summary>The headline as far as its colon, as somebody reads it who avoids this one allergen.</summary>
    private static async Task<string> VerdictAsync(Visitor visitor, Guid meal, string avoid)
    {
        await visitor.GoAsync($"/meals/{meal}?avoid={avoid}");
        await Assertions
            .Expect(visitor.Page.GetByText("Confirm with the staff").First)
            .ToBeVisibleAsync();
        var headline = await visitor.Page.Locator(".verdict-box .headline").InnerTextAsync();
        return headline.Split(':')[0].Trim();
    }
}
