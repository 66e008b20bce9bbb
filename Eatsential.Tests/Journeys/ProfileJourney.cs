using Eatsential.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class ProfileJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
    [InlineData(Device.Laptop, ColorScheme.Dark)]
    public async Task A_body_gives_its_energy_with_the_source(Device device, ColorScheme colors)
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);
        await visitor.SignInAsNewMemberAsync(app, "/app/profile");
        var page = visitor.Page;
        await LooksRightAsync(visitor);

        await page.GetByLabel("Height (cm)").FillAsync("165");
        await page.GetByLabel("Weight (kg)").FillAsync("75,5");
        await page.GetByLabel("Date of birth").FillAsync("1981-03-04");
        await Answer(page, "Female").CheckAsync();
        await Answer(page, "Sedentary").CheckAsync();
        await Form(page, "Body").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByText("Mifflin–St Jeor")).ToBeVisibleAsync();
        await Expect(page.GetByText("With your activity (× 1.2)")).ToBeVisibleAsync();
        await Answer(page, "Imperial").CheckAsync();
        await Expect(page.GetByLabel("Weight (lb)")).ToHaveValueAsync("166.4");
        await LooksRightAsync(visitor);
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task The_second_of_two_tabs_is_told_and_can_take_what_is_saved()
    {
        await using var first = await browser.VisitAsync(app, Device.Laptop);
        await first.SignInAsNewMemberAsync(app, "/app/profile");
        var second = await first.AnotherTabAsync();
        await second.GoAsync("/app/profile");

        await first.Page.GetByLabel("Height (cm)").FillAsync("180");
        await SaveBodyAsync(first.Page);
        await Expect(Form(first.Page, "Body").GetByText("Saved.")).ToBeVisibleAsync();
        await second.Page.GetByLabel("Height (cm)").FillAsync("170");
        await SaveBodyAsync(second.Page);

        await Expect(second.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("Height is now 180 cm. Yours: 170 cm.");
        await LooksRightAsync(second);
        await second
            .Page.GetByRole(AriaRole.Button, new() { Name = "Use the saved one" })
            .ClickAsync();
        await Expect(second.Page.GetByLabel("Height (cm)")).ToHaveValueAsync("180");
        second.SawNoFault();
    }

    private static Task SaveBodyAsync(IPage page) =>
        Form(page, "Body").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    private static ILocator Form(IPage page, string name) =>
        page.GetByRole(AriaRole.Form, new() { Name = name, Exact = true });

    private static ILocator Answer(IPage page, string title) =>
        page.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{title}") });

    private static async Task LooksRightAsync(Visitor visitor)
    {
        await visitor.NothingSticksOutAsync();
        await visitor.IsAccessibleAsync();
    }
}
