using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class SignUpJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    private const string Password = "seven otters juggle lanterns";

    [SkippableFact]
    public async Task Somebody_on_a_phone_signs_up_and_confirms_their_address()
    {
        await using var visitor = await browser.VisitAsync(app, Device.Phone);
        var page = visitor.Page;

        await visitor.GoAsync("/account/register");
        await page.GetByLabel("Username").FillAsync("ada_phone");
        await page.GetByLabel("E-mail address").FillAsync("ada@example.com");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign up" }).TapAsync();
        await Assertions.Expect(page.GetByText("ada@example.com").First).ToBeVisibleAsync();

        var mail = await app.Mail.NewestToAsync("ada@example.com");
        var link = MailFolder.LinkIn(mail);
        await visitor.GoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).TapAsync();

        // Signed in: only somebody who is can sign out.
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }))
            .ToBeVisibleAsync();
        await visitor.ReadyAsync();

        // The link is spent: a page says so and offers another.
        await using var later = await browser.VisitAsync(app, Device.Phone);
        await later.GoAsync(link);
        await Assertions
            .Expect(later.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }))
            .ToHaveCountAsync(0);
        await Assertions.Expect(later.Page.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        visitor.SawNoFault();
        later.SawNoFault();
    }
}
