using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class MealBrowserJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    [SkippableFact]
    public async Task A_visitor_who_avoids_milk_and_peanuts_is_shown_no_dish_with_either()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);
        await visitor.GoAsync("/meals?avoid=milk,peanuts");
        var page = visitor.Page;

        var links = await page.Locator("main a[href^='/meals/']")
            .EvaluateAllAsync<string[]>(
                "all => [...new Set(all.map(a => a.getAttribute('href')))]"
            );
        Assert.NotEmpty(links);
        await visitor.NothingSticksOutAsync();

        // Of the dishes themselves, some: their ingredients bear no mark of either.
        foreach (
            var link in links.Where(l => !l.StartsWith("/meals?", StringComparison.Ordinal)).Take(5)
        )
        {
            await visitor.GoAsync(link);
            var text = await page.Locator("main").InnerTextAsync();
            Assert.DoesNotContain("Contains milk", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Contains peanuts", text, StringComparison.OrdinalIgnoreCase);
        }
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task With_the_keyboard_alone_somebody_skips_the_header_and_opens_a_dish()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Laptop);
        var page = visitor.Page;
        await visitor.GoAsync("/meals?avoid=milk");

        await visitor.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await visitor.PressAsync("Enter");
        await page.WaitForURLAsync("**/meals?avoid=milk#main", Visitor.Arrived);

        for (var stops = 0; ; stops++)
        {
            Assert.True(stops < 150, "A hundred and fifty stops, and no dish yet.");
            await visitor.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement.matches('li.meal h2 a')"))
                break;
        }
        await visitor.PressAsync("Enter");
        await page.WaitForURLAsync("**/meals/*/**", Visitor.Arrived);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveCountAsync(1);
        visitor.SawNoFault();
    }

    [SkippableTheory]
    [InlineData("/meals?avoid=dragon")]
    [InlineData(
        "/meals?maxKcal=-1&maxPrice=x&sort=%27%3B--&after=%00&show=maybe&avoid=%3Cscript%3E"
    )]
    public async Task What_an_address_asks_in_vain_is_answered_with_a_page_and_a_note(string path)
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);
        var response = await visitor.Page.GotoAsync(path);

        Assert.Equal(200, response!.Status);
        await Assertions
            .Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToBeVisibleAsync();
        visitor.SawNoFault();
    }
}
