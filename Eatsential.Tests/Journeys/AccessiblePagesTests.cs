using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

/// <summary>Every page, in both colours and at both widths, as axe sees it. A page added later is added here.</summary>
[Collection(Browser.Collection)]
public sealed class AccessiblePagesTests(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    public static TheoryData<string> Public =>
        [
            "/",
            "/meals",
            "/meals?avoid=milk,peanuts&show=all&q=a",
            "/meals?q=zebra&maxKcal=100",
            "/restaurants",
            "/restaurants?q=zebra",
            "/account/register",
            "/account/login",
            "/account/forgot",
            "/account/check-mail",
            "/account/verify?t=mangled",
            "/account/reset?t=mangled",
        ];

    [SkippableTheory]
    [MemberData(nameof(Public))]
    public async Task A_public_page_is_accessible_in_light_and_dark(string path)
    {
        foreach (var colors in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visitor = await browser.VisitAsync(app, Device.Phone, colors);
            await visitor.GoAsync(path);
            await visitor.IsAccessibleAsync();
            await visitor.NothingSticksOutAsync();
            await visitor.Page.SetViewportSizeAsync(1280, 800);
            await visitor.NothingSticksOutAsync();
            visitor.SawNoFault();
        }
    }

    private static readonly string[] OfMembers =
    [
        "/",
        "/app/meals?avoid=milk&show=all&maxKcal=x",
        "/app/meals?q=zebra&city=Austin",
        "/app/allergies",
        "/app/profile",
        "/welcome?step=1",
        "/welcome?step=2",
        "/welcome?step=3",
        "/welcome?step=4",
        "/account/sessions",
        "/account/password",
    ];

    [SkippableFact]
    public async Task A_members_page_is_accessible_in_light_and_dark()
    {
        foreach (var colors in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visitor = await browser.VisitAsync(app, Device.Phone, colors);
            await visitor.SignInAsNewMemberAsync(app, "/app/meals");
            foreach (var path in OfMembers)
            {
                await visitor.GoAsync(path);
                await visitor.IsAccessibleAsync();
                await visitor.NothingSticksOutAsync();
            }
            visitor.SawNoFault();
        }
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_opens_over_or_within_a_page_is_accessible_too(ColorScheme colors)
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone, colors);
        var page = visitor.Page;
        await visitor.GoAsync("/meals?avoid=milk&show=all");
        await page.GetByText("More filters").ClickAsync();
        await page.GetByText("A single nut, fish or shellfish").ClickAsync();
        await page.Locator("li.meal summary").First.ClickAsync();
        await visitor.IsAccessibleAsync();
        await visitor.NothingSticksOutAsync();

        await visitor.SignInAsNewMemberAsync(app, "/app/allergies");
        foreach (var state in (string[])["show", "failed"])
        {
            await page.EvaluateAsync(
                """
                state => {
                  const dialog = document.getElementById("components-reconnect-modal");
                  dialog.className = `components-reconnect-${state}`;
                  dialog.dispatchEvent(new CustomEvent("components-reconnect-state-changed", { detail: { state } }));
                }
                """,
                state
            );
            await Assertions
                .Expect(page.GetByRole(AriaRole.Dialog))
                .ToContainTextAsync("What you typed is still here.");
            await visitor.IsAccessibleAsync();
            await visitor.NothingSticksOutAsync();
        }
        visitor.SawNoFault();
    }
}
