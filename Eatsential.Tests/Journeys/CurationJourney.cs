using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

/// <summary>The pages the staff curates by.</summary>
public sealed class CurationJourney(Browser browser, AppServer app)
    : StaffJourney(browser, app),
        IClassFixture<AppServer>
{
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
    public async Task Nothing_can_be_typed_before_the_page_listens()
    {
        var meal = await AddMealAsync();
        await using var staff = await ArriveAsync("nutritionist", Device.Laptop, ColorScheme.Light);
        await staff.Page.RouteAsync("**/blazor.web*.js", route => route.AbortAsync());

        await staff.Page.GotoAsync($"/staff/meals/{meal}");

        await Assertions.Expect(staff.Page.GetByLabel("Ingredient statement")).ToBeDisabledAsync();
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

        await using var anybody = await Browser.VisitAsync(App, Device.Phone);
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
}
