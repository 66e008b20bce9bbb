using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

/// <summary>From a pasted statement to a list that two have seen.</summary>
[Collection(Browser.Collection)]
public sealed class CurationJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    private const string Dish = "Cold soba of the day";

    private const string Statement =
        "Soba noodles (buckwheat flour, wheat flour, water), soy sauce (water, soybeans, wheat, salt), sesame oil. "
        + "May contain traces of peanuts.";

    [SkippableFact]
    public async Task A_statement_becomes_ingredients_and_a_colleague_agrees_that_the_list_is_whole()
    {
        var meal = await AddMealAsync();
        await using var one = await ArriveAsync("nutritionist", Device.Laptop, ColorScheme.Light);
        await one.GoAsync("/staff/meals?q=soba&status=incomplete&sort=-name");
        await one.Page.GetByRole(AriaRole.Link, new() { Name = Dish }).ClickAsync();

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

        await using var scope = app.Services.CreateAsyncScope();
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
        await using var anybody = await browser.VisitAsync(app, Device.Phone, ColorScheme.Light);
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

    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
    [InlineData(Device.Phone, ColorScheme.Dark)]
    [InlineData(Device.Laptop, ColorScheme.Light)]
    [InlineData(Device.Laptop, ColorScheme.Dark)]
    public async Task Every_page_of_the_staff_can_be_used_by_everybody(
        Device device,
        ColorScheme colors
    )
    {
        var meal = await AddMealAsync();
        await using var visitor = await ArriveAsync("nutritionist", device, colors);
        foreach (
            var path in (string[])
                [
                    "/staff",
                    "/staff/meals",
                    $"/staff/meals/{meal}",
                    "/staff/ingredients",
                    "/staff/ingredients/new",
                    "/staff/restaurants",
                    "/staff/restaurants/new",
                    "/staff/restaurants?q=noodle&status=active&sort=-city",
                    $"/staff/restaurants/{await RestaurantOfAsync(meal)}",
                    "/staff/allergens",
                    "/staff/import",
                    "/staff/import?kind=restaurants",
                    $"/staff/allergens/{await AllergenAsync("coconut")}",
                    $"/staff/allergens/{await AllergenAsync("milk")}",
                    "/staff/meals?q=%00&page=x&restaurant=x&after=x",
                    $"/staff/meals/new?restaurant={await RestaurantOfAsync(meal)}",
                    "/staff/meals/new?restaurant=x",
                ]
        )
        {
            await visitor.GoAsync(path);
            await Assertions
                .Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveCountAsync(1);
            await Assertions.Expect(visitor.Page.Locator("main .skeleton")).ToHaveCountAsync(0);
            await visitor.IsAccessibleAsync();
            await visitor.NothingSticksOutAsync();
        }
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task A_photo_is_chosen_shown_to_everybody_and_taken_off_again()
    {
        var meal = await AddMealAsync();
        await using var staff = await ArriveAsync("nutritionist", Device.Phone, ColorScheme.Light);
        await staff.GoAsync($"/staff/meals/{meal}");
        await staff.ChooseFileAsync("Add a photo", "menu.jpg", "image/jpeg", Pictures.Html());
        await Assertions
            .Expect(staff.Page.Locator("#photo-state"))
            .ToContainTextAsync("no JPEG, PNG or WebP");
        await staff.IsAccessibleAsync();

        await staff.ChooseFileAsync(
            "Add a photo",
            "soba.jpg",
            "image/jpeg",
            Pictures.FromACamera()
        );
        await Assertions
            .Expect(staff.Page.GetByAltText($"{Dish}, as people see it"))
            .ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        await staff.NothingSticksOutAsync();

        await using var anybody = await browser.VisitAsync(app, Device.Phone);
        await anybody.GoAsync($"/meals/{meal}");
        var photo = anybody.Page.GetByAltText(Dish);
        Assert.True(
            await photo.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0")
        );
        await anybody.IsAccessibleAsync();
        await anybody.GoAsync("/meals?q=soba");
        await Assertions
            .Expect(anybody.Page.Locator(".meal img[loading=lazy]").First)
            .ToBeVisibleAsync();
        await anybody.IsAccessibleAsync();
        anybody.SawNoFault();

        await staff
            .Page.GetByRole(AriaRole.Button, new() { Name = "Remove the photo" })
            .ClickAsync();
        await Assertions.Expect(staff.Page.GetByLabel("Add a photo")).ToBeVisibleAsync();
        staff.SawNoFault();
    }

    [SkippableFact]
    public async Task A_grid_is_searched_changed_and_taken_home_by_keyboard()
    {
        var meal = await AddMealAsync();
        await using var staff = await ArriveAsync("nutritionist", Device.Laptop, ColorScheme.Light);
        await staff.GoAsync($"/staff/meals?restaurant={await RestaurantOfAsync(meal)}");
        await staff.Page.GetByLabel("Search by dish or restaurant").FillAsync("soba");
        await staff.PressAsync("Enter");
        await staff.Page.WaitForURLAsync(url => url.Contains("q=soba", StringComparison.Ordinal));
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        await staff
            .Page.GetByRole(AriaRole.Button, new() { Name = $"Retire: {Dish}" })
            .FocusAsync();
        await staff.PressAsync("Enter");
        await Assertions
            .Expect(staff.Page.GetByRole(AriaRole.Button, new() { Name = $"Restore: {Dish}" }))
            .ToBeFocusedAsync();
        await staff.IsAccessibleAsync();

        var download = await staff.Page.RunAndWaitForDownloadAsync(() =>
            staff.Page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).ClickAsync()
        );
        Assert.StartsWith("meals-", download.SuggestedFilename, StringComparison.Ordinal);
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        var lines = (await file.ReadToEndAsync()).TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("retired", lines[1], StringComparison.Ordinal);
        staff.SawNoFault();
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
    public async Task A_diner_is_turned_away_from_every_page()
    {
        var meal = await AddMealAsync();
        await using var diner = await ArriveAsync("diner", Device.Laptop, ColorScheme.Light);
        foreach (
            var path in (string[])
                [
                    "/staff",
                    "/staff/meals",
                    $"/staff/meals/{meal}",
                    $"/staff/proposals/{Guid.CreateVersion7()}",
                    "/staff/ingredients/new",
                    "/staff/restaurants/new",
                    "/staff/allergens",
                ]
        )
        {
            await diner.Page.GotoAsync(path);
            await Assertions.Expect(diner.Page.Locator(".staff")).ToHaveCountAsync(0);
            await Assertions.Expect(diner.Page.GetByText(Dish)).ToHaveCountAsync(0);
        }
        var file = await diner.Page.APIRequest.GetAsync("/staff/meals.csv");
        Assert.DoesNotContain(Dish, await file.TextAsync(), StringComparison.Ordinal);
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

    private async Task<Visitor> ArriveAsync(string name, Device device, ColorScheme colors)
    {
        var visitor = await browser.VisitAsync(app, device, colors);
        await visitor.SignInAsync(app, name);
        return visitor;
    }

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

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

    private async Task<Guid> AddMealAsync()
    {
        _ = app.Address;
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = Database(scope);
        var restaurant = new Restaurant
        {
            Name = "Noodle Bar",
            Address = "1 Main St",
            City = "Springfield",
            State = "IL",
            ZipCode = "62701",
        };
        var meal = new Meal { RestaurantId = restaurant.Id, Name = Dish };
        db.AddRange(restaurant, meal);
        await db.SaveChangesAsync();
        return meal.Id;
    }

    private async Task<Guid> RestaurantOfAsync(Guid meal)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = Database(scope);
        return await db.Meals.Where(m => m.Id == meal).Select(m => m.RestaurantId).SingleAsync();
    }

    private async Task<Guid> AllergenAsync(string slug)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = Database(scope);
        return await db.Allergens.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
    }

    private static EatsentialDbContext Database(AsyncServiceScope scope) =>
        scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContext();
}
