using Eatsential.Data.Domain.Nutrition;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Profile;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public class WelcomeJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Dark)]
    [InlineData(Device.Laptop, ColorScheme.Light)]
    public async Task Four_steps_ask_for_everything_and_lead_to_the_meals(
        Device device,
        ColorScheme colors
    )
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);
        var me = await visitor.SignInAsNewMemberAsync(app, "/welcome");
        var page = visitor.Page;
        await Expect(Heading(page)).ToHaveTextAsync("Which foods are you allergic to?");
        await LooksRightAsync(visitor);
        await Button(page, "I have no allergies").ClickAsync();
        await Expect(page.GetByText("Noted: you have no allergies")).ToBeVisibleAsync();
        await Button(page, "Continue").ClickAsync();

        await Expect(Heading(page)).ToHaveTextAsync("Do you follow a diet, or have a condition?");
        await Expect(Heading(page)).ToBeFocusedAsync();
        await page.GetByLabel("Vegan").CheckAsync();
        await page.GetByLabel("High blood pressure").CheckAsync();
        await LooksRightAsync(visitor);
        await Button(page, "Save and continue").ClickAsync();

        await Expect(Heading(page)).ToHaveTextAsync("How much energy do you need?");
        await Answer(page, "Imperial").CheckAsync();
        await page.GetByLabel("Height (ft)").FillAsync("5");
        await page.GetByLabel("Height (in)").FillAsync("5");
        await page.GetByLabel("Weight (lb)").FillAsync("about 150");
        await page.GetByLabel("Date of birth").FillAsync("1981-03-04");
        await Answer(page, "Moderate").CheckAsync();
        await Button(page, "Save and continue").ClickAsync();
        await Expect(page.GetByLabel("Weight (lb)")).ToBeFocusedAsync();
        await LooksRightAsync(visitor);
        await page.GetByLabel("Weight (lb)").FillAsync("150");
        await Button(page, "Save and continue").ClickAsync();

        await Expect(Heading(page)).ToHaveTextAsync("What would you like to reach?");
        await Expect(page.GetByText("From the women's line")).ToBeVisibleAsync();
        await Answer(page, "Lose weight").CheckAsync();
        await LooksRightAsync(visitor);
        await Button(page, "Save and see meals").ClickAsync();
        await page.WaitForURLAsync("**/app/meals*", Visitor.Arrived);

        var profile = await ViewAsync(me);
        Assert.Equal(
            new Body(165, 68.04m, new DateOnly(1981, 3, 4), null, ActivityLevel.Moderate),
            profile.Body
        );
        Assert.Equal(new EnergyGoal(WeightGoal.LoseWeight, -300), profile.Goal);
        Assert.Equal(new ChosenNames(["vegan"]), ChosenNames.Of(profile.Diets));
        Assert.Equal(new Preferences(UnitSystem.Imperial, 5), profile.Preferences);
        await visitor.GoAsync("/welcome");
        await Expect(Heading(page)).ToHaveTextAsync("You are set up");
        await LooksRightAsync(visitor);
    }

    [SkippableFact]
    public async Task Every_step_can_be_skipped_and_the_welcome_goes_on_where_it_was_left()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);
        await visitor.SignInAsNewMemberAsync(app, "/welcome");
        await Button(visitor.Page, "Skip for now").ClickAsync();
        await Expect(visitor.Page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("step=2"));
        await Button(visitor.Page, "Skip for now").ClickAsync();
        await Expect(Heading(visitor.Page)).ToHaveTextAsync("How much energy do you need?");

        var elsewhere = await visitor.AnotherTabAsync();
        await elsewhere.GoAsync("/welcome?step=%F0%9F%98%80");
        await Expect(Heading(elsewhere.Page)).ToHaveTextAsync("How much energy do you need?");
        await elsewhere
            .Page.GetByRole(AriaRole.Link, new() { Name = "Allergies" })
            .First.ClickAsync();
        elsewhere.SawNoFault();
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Laptop);
        await visitor.SignInAsNewMemberAsync(app, "/welcome");
        var page = visitor.Page;

        await page.GetByLabel("Search by food or allergen").FocusAsync();
        await page.Keyboard.TypeAsync("peanut");
        await Expect(page.GetByText("1 found", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.PressAsync("Tab", "Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Add peanuts" }))
            .ToBeFocusedAsync();
        await visitor.PressAsync("Tab", "Space", "ArrowDown", "ArrowDown", "Enter");
        await Expect(page.GetByText("Peanuts is listed as severe.")).ToBeFocusedAsync();
        await Button(page, "Continue").FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(Heading(page)).ToBeFocusedAsync();
        await visitor.PressAsync("Tab", "Space");
        await Expect(page.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        visitor.SawNoFault();
    }

    private Task<OwnProfile> ViewAsync(Guid user) =>
        app.AsAsync(
            user,
            services => services.GetRequiredService<ProfileView>().RunAsync(CancellationToken.None)
        );

    private static ILocator Heading(IPage page) =>
        page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Answer(IPage page, string title) =>
        page.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{title}") });

    private static async Task LooksRightAsync(Visitor visitor)
    {
        await visitor.NothingSticksOutAsync();
        await visitor.IsAccessibleAsync();
    }
}
