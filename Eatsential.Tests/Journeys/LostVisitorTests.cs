using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class LostVisitorTests(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
    [InlineData(Device.Laptop, ColorScheme.Dark)]
    public async Task An_address_that_leads_nowhere_says_so_on_an_accessible_page(
        Device device,
        ColorScheme colors
    )
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);

        var response = await visitor.Page.GotoAsync("/no/such/page");

        Assert.Equal(404, response!.Status);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading)).ToHaveCountAsync(1);
        await visitor.IsAccessibleAsync();
        await visitor.NothingSticksOutAsync();
        visitor.SawNoFault();
    }
}
