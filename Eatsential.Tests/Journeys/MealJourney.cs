using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Allergies;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class MealJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
    [InlineData(Device.Laptop, ColorScheme.Dark)]
    public async Task A_visitor_names_an_allergen_and_reads_why_a_meal_conflicts(
        Device device,
        ColorScheme colors
    )
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);
        var page = visitor.Page;
        await visitor.GoAsync("/");
        await LooksRightAsync(visitor);

        await page.GetByLabel("Milk", new() { Exact = true }).FocusAsync();
        await visitor.PressAsync("Space", "Enter");
        await page.WaitForURLAsync("**/meals?avoid=milk", Visitor.Arrived);
        await Expect(page.GetByText("Each allergen named here counts as severe."))
            .ToBeVisibleAsync();
        await Expect(page.GetByText("Avoid: contains milk")).ToHaveCountAsync(0);
        await LooksRightAsync(visitor);

        await Link(page, "All meals").ClickAsync();
        var conflict = page.Locator("summary", new() { HasText = "Avoid: contains milk" }).First;
        await conflict.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(page.GetByText("Your milk allergy: severe.").First).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await page.Locator("li.meal:has(details[open]) h2 a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(page.GetByText("Confirm with the staff.").First).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await page.GoBackAsync();
        await Link(page, "Remove Avoid milk").ClickAsync();
        await Expect(page.GetByText("Avoid: contains milk")).ToHaveCountAsync(0);
        visitor.SawNoFault();
    }

    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Dark)]
    [InlineData(Device.Laptop, ColorScheme.Light)]
    public async Task A_member_sees_meals_as_their_own_allergies_have_them(
        Device device,
        ColorScheme colors
    )
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);
        var page = visitor.Page;
        var me = await visitor.SignInAsNewMemberAsync(app, "/app/meals");
        await Expect(page.GetByText("Not assessed for you yet.")).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await AddAllergyAsync(me, "peanuts", Severity.LifeThreatening);
        await visitor.GoAsync("/app/meals");
        await Expect(page.GetByText("No listed peanuts").First).ToBeVisibleAsync();

        await page.GetByLabel("Search").FillAsync("satay");
        await page.GetByLabel("Search").PressAsync("Enter");
        await page.WaitForURLAsync("**/app/meals?q=satay*", Visitor.Arrived);
        await Expect(Link(page, "Remove “satay”")).ToBeVisibleAsync();
        await Link(page, "All meals").ClickAsync();
        await Expect(page.GetByText("Avoid: contains peanuts").First).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await page.Locator("li.meal h2 a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "In your day" }))
            .ToBeVisibleAsync();
        await Expect(page.GetByText("add your height")).ToBeVisibleAsync();
        await LooksRightAsync(visitor);
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task A_word_we_do_not_know_is_said_aloud()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);

        await visitor.GoAsync("/meals?avoid=penuts&maxKcal=-5");

        await Expect(visitor.Page.GetByText("We don’t know “penuts”.")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Left out, because we could not read it: maxKcal."))
            .ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("li.meal")).ToHaveCountAsync(0);
        await LooksRightAsync(visitor);
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task Restaurants_are_listed_and_their_menus_shown()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Laptop);
        var page = visitor.Page;
        await visitor.GoAsync("/restaurants");
        await LooksRightAsync(visitor);

        await page.GetByLabel("City").SelectOptionAsync("Austin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show restaurants" }).ClickAsync();
        await page.Locator(".restaurants h2 a").First.ClickAsync();

        await Expect(page.Locator("address")).ToContainTextAsync("Austin");
        await Expect(page.Locator("li.meal").First).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await page.GetByText("Choose what to avoid").FocusAsync();
        await visitor.PressAsync("Enter");
        await page.GetByLabel("Milk", new() { Exact = true }).CheckAsync();
        await LooksRightAsync(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show verdicts" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("meals fit");
        await Expect(page.GetByText("contains milk")).ToHaveCountAsync(0);
        await Link(page, "All meals").ClickAsync();
        await Expect(page.GetByText("Avoid: contains milk").First).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        // What was named goes along to the meal and back to the menu.
        await page.Locator("li.meal h3 a").First.ClickAsync();
        await page.WaitForURLAsync("**/meals/*/*?avoid=milk*", Visitor.Arrived);
        await page.Locator("address a").ClickAsync();
        await page.WaitForURLAsync("**/restaurants/*?avoid=milk*", Visitor.Arrived);
        visitor.SawNoFault();
    }

    [Fact]
    public async Task The_personal_browser_asks_who_you_are()
    {
        using var client = app.NewClient();

        using var answer = await client.GetAsync("/app/meals?q=soup");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/login?", answer.Headers.Location!.ToString());
        Assert.Contains("app%2Fmeals%3Fq%3Dsoup", answer.Headers.Location.ToString());
    }

    [Theory]
    [InlineData("/meals?q=%00&avoid=%00&after=%FF&near=x&sort=;drop")]
    [InlineData("/meals?city=%ED%A0%80&diet=%F0%9F%8D%95&maxPrice=1e400")]
    [InlineData("/restaurants?city=%00&after=AAAA")]
    public async Task Hostile_addresses_get_a_page(string path)
    {
        using var client = app.NewClient();

        using var answer = await client.GetAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/meals/01a205c9-7bdb-7253-878d-5138bb01ac99")]
    [InlineData("/meals/01a205c9-7bdb-7253-878d-5138bb01ac99/some-name")]
    [InlineData("/restaurants/01a205c9-7bdb-7253-878d-5138bb01ac99")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var client = app.NewClient();

        using var answer = await client.GetAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static ILocator Link(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static async Task LooksRightAsync(Visitor visitor)
    {
        await visitor.IsAccessibleAsync();
        await visitor.NothingSticksOutAsync();
    }

    private Task<int> AddAllergyAsync(Guid user, string slug, Severity severity) =>
        app.AsAsync(
            user,
            async services =>
            {
                await using var db = await services
                    .GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
                    .CreateDbContextAsync();
                var profile = new HealthProfile { UserId = user };
                db.Add(profile);
                db.Add(
                    new UserAllergy
                    {
                        UserId = user,
                        HealthProfileId = profile.Id,
                        AllergenId = (await db.Allergens.SingleAsync(a => a.Slug == slug)).Id,
                        Severity = severity,
                    }
                );
                return await db.SaveChangesAsync();
            }
        );
}
