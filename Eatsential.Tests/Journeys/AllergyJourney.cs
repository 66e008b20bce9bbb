using Eatsential.Tests.Support;
using Eatsential.Web.Features.Allergies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class AllergyJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
    [InlineData(Device.Laptop, ColorScheme.Dark)]
    public async Task Allergies_are_listed_changed_removed_and_brought_back(
        Device device,
        ColorScheme colors
    )
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);
        var me = await visitor.SignInAsNewMemberAsync(app, "/app/allergies");
        var page = visitor.Page;
        await Expect(page.GetByText("You have not answered yet")).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await page.GetByLabel("Search by food or allergen").FillAsync("prawn");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Shrimp") }).ClickAsync();
        await Button(page, "Add shrimp").ClickAsync();
        await Expect(page.GetByText("Choose how severe it is.")).ToBeVisibleAsync();
        await Expect(Answer(page, "Mild")).ToBeFocusedAsync();
        await Answer(page, "Severe").CheckAsync();
        await page.GetByLabel("Note").FillAsync("Even the steam");
        await LooksRightAsync(visitor);
        await Button(page, "Add shrimp").ClickAsync();
        await Expect(page.GetByText("Shrimp is listed as severe.")).ToBeFocusedAsync();
        await Expect(page.GetByText("Even the steam")).ToBeVisibleAsync();
        await LooksRightAsync(visitor);

        await Button(page, "Change shrimp").ClickAsync();
        await Answer(page, "Life-threatening").CheckAsync();
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByText("Shrimp is listed as life-threatening.")).ToBeVisibleAsync();

        await Button(page, "Remove shrimp").ClickAsync();
        await Expect(page.GetByText("Remove shrimp? Meals")).ToBeFocusedAsync();
        await LooksRightAsync(visitor);
        await Button(page, "Remove shrimp").ClickAsync();
        await Expect(page.GetByText("Shrimp is removed.")).ToBeVisibleAsync();
        await Button(page, "Undo").ClickAsync();
        await Expect(page.GetByText("Shrimp is listed as life-threatening.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Even the steam")).ToBeVisibleAsync();

        var saved = await ListAsync(me);
        Assert.Equal("Even the steam", saved.Listed.Single().Details.Notes);
        visitor.SawNoFault();
    }

    [SkippableFact]
    public async Task The_second_of_two_tabs_is_told_and_chooses()
    {
        await using var first = await browser.VisitAsync(app, Device.Phone);
        var me = await first.SignInAsNewMemberAsync(app, "/app/allergies");
        await Button(first.Page, "Milk").ClickAsync();
        await Answer(first.Page, "Moderate").CheckAsync();
        await Button(first.Page, "Add milk").ClickAsync();
        await Expect(first.Page.GetByText("Milk is listed as moderate.")).ToBeVisibleAsync();
        var second = await first.AnotherTabAsync();
        await second.GoAsync("/app/allergies");
        await Button(second.Page, "Change milk").ClickAsync();

        await Button(first.Page, "Change milk").ClickAsync();
        await Answer(first.Page, "Severe").CheckAsync();
        await Button(first.Page, "Save").ClickAsync();
        await Expect(first.Page.GetByText("Milk is listed as severe.")).ToBeVisibleAsync();
        await Answer(second.Page, "Mild").CheckAsync();
        await Button(second.Page, "Save").ClickAsync();

        var notice = second.Page.GetByRole(AriaRole.Alert);
        await Expect(notice).ToContainTextAsync("Severity is now Severe. Yours: Mild.");
        await Expect(notice).ToBeFocusedAsync();
        await LooksRightAsync(second);
        await Button(second.Page, "Save mine").ClickAsync();
        await Expect(second.Page.GetByText("Milk is listed as mild.")).ToBeVisibleAsync();

        await Button(second.Page, "Remove milk").ClickAsync();
        await Button(second.Page, "Remove milk").ClickAsync();
        await Expect(second.Page.GetByText("Milk is removed.")).ToBeVisibleAsync();
        await Button(first.Page, "Change milk").ClickAsync();
        await Answer(first.Page, "Life-threatening").CheckAsync();
        await Button(first.Page, "Save").ClickAsync();
        await Expect(first.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("Milk was removed in another window.");
        await Button(first.Page, "List it again").ClickAsync();
        await Expect(first.Page.GetByText("Milk is listed as life-threatening."))
            .ToBeVisibleAsync();
        Assert.Single((await ListAsync(me)).Listed);
        first.SawNoFault();
        second.SawNoFault();
    }

    [SkippableFact]
    public async Task A_page_the_server_has_forgotten_is_not_loaded_anew_over_what_was_typed()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);
        await visitor.SignInAsNewMemberAsync(app, "/app/allergies");
        var page = visitor.Page;

        await Task.WhenAll(page.WaitForRequestAsync("**/app/allergies"), ForgetAsync());
        await visitor.ReadyAsync();
        await Button(page, "Milk").ClickAsync();
        await page.GetByLabel("Note").FillAsync("half a glass");
        await ForgetAsync();

        var notice = page.GetByRole(AriaRole.Alert);
        await Expect(notice).ToContainTextAsync("Copy what you typed");
        await Expect(page.GetByLabel("Note")).ToHaveValueAsync("half a glass");
        await LooksRightAsync(visitor);
        await page.RunAndWaitForRequestAsync(
            () => notice.GetByRole(AriaRole.Button, new() { Name = "Load it again" }).ClickAsync(),
            "**/app/allergies"
        );

        // As Blazor says it after the server was restarted.
        Task ForgetAsync() =>
            page.EvaluateAsync(
                """
                document.getElementById("components-reconnect-modal").dispatchEvent(
                  new CustomEvent("components-reconnect-state-changed", { detail: { state: "rejected" } }))
                """
            );
    }

    [SkippableFact]
    public async Task What_was_typed_survives_a_paused_circuit()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);
        var me = await visitor.SignInAsNewMemberAsync(app, "/app/allergies");
        var page = visitor.Page;
        await Button(page, "Milk").ClickAsync();
        await Answer(page, "Severe").CheckAsync();
        await page.GetByLabel("Note").FillAsync("half a glass");
        await Expect(page.GetByText("12 of 500 characters")).ToBeVisibleAsync();

        Assert.True(await page.EvaluateAsync<bool>("Blazor.pauseCircuit()"));
        Assert.True(await page.EvaluateAsync<bool>("Blazor.resumeCircuit()"));
        await visitor.ReadyAsync();
        await Expect(page.GetByLabel("Note")).ToHaveValueAsync("half a glass");
        await Button(page, "Add milk").ClickAsync();

        await Expect(page.GetByText("Milk is listed as severe.")).ToBeVisibleAsync();
        Assert.Equal("half a glass", (await ListAsync(me)).Listed.Single().Details.Notes);
    }

    private Task<AllergyAnswers> ListAsync(Guid user) =>
        app.AsAsync(
            user,
            services => services.GetRequiredService<AllergyList>().RunAsync(CancellationToken.None)
        );

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
