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

    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
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
                    "/staff/allergens",
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
    public async Task A_diner_is_turned_away()
    {
        await using var diner = await ArriveAsync("diner", Device.Laptop, ColorScheme.Light);
        await diner.Page.GotoAsync("/staff/meals");
        await Assertions
            .Expect(diner.Page.GetByRole(AriaRole.Heading, new() { Name = "Meals", Exact = true }))
            .ToHaveCountAsync(0);
    }

    private async Task<Visitor> ArriveAsync(string name, Device device, ColorScheme colors)
    {
        var visitor = await browser.VisitAsync(app, device, colors);
        var file = app.Services.GetRequiredService<IConfiguration>()["Demo:File"]!;
        var password = (await File.ReadAllLinesAsync(file))
            .Select(line => line.Split(' '))
            .First(parts => parts[0] == name)[1];
        await visitor.GoAsync("/account/login");
        await visitor.Page.GetByLabel("E-mail address or username").FillAsync(name);
        await visitor.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await visitor
            .Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await visitor.Page.WaitForURLAsync(url =>
            !url.Contains("/account/login", StringComparison.Ordinal)
        );
        return visitor;
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

    private static EatsentialDbContext Database(AsyncServiceScope scope) =>
        scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContext();
}
