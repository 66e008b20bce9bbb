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
}
