using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

[Collection(Browser.Collection)]
public sealed class SignUpTests(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    private const string Password = "blue kettle garden 94";

    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light, "anna_phone")]
    [InlineData(Device.Laptop, ColorScheme.Dark, "anna_laptop")]
    public async Task Somebody_signs_up_by_keyboard_confirms_by_mail_and_is_signed_in(
        Device device,
        ColorScheme colors,
        string name
    )
    {
        await using var visitor = await browser.VisitAsync(app, device, colors);
        var page = visitor.Page;
        await visitor.GoAsync("/account/register");
        await LooksRightAsync(visitor, "Sign up");

        // Too short a password: told at once, with the rest kept.
        await page.GetByLabel("Username").FillAsync(name);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync($"{name}@example.com");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("short");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await LooksRightAsync(visitor, "Sign up");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions
            .Expect(page.GetByLabel("Password", new() { Exact = true }))
            .ToBeFocusedAsync();

        await page.Keyboard.TypeAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show password" }).ClickAsync();
        await Assertions
            .Expect(page.GetByLabel("Password", new() { Exact = true }))
            .ToHaveAttributeAsync("type", "text");
        await page.Keyboard.PressAsync("Enter");
        await LooksRightAsync(visitor, "Check your mail");

        var link = MailFolder.LinkIn(await app.Mail.NewestToAsync($"{name}@example.com"));
        await visitor.GoAsync(link);
        await LooksRightAsync(visitor, "Confirm your address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and go on" }).ClickAsync();
        await page.WaitForURLAsync("**/welcome", Visitor.Arrived);

        await visitor.GoAsync("/account/sessions");
        await LooksRightAsync(visitor, "Where you are signed in");
        await visitor.GoAsync("/account/password");
        await LooksRightAsync(visitor, "Change your password");
        await visitor.GoAsync(link);
        await LooksRightAsync(visitor, "This link has been used");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await visitor.GoAsync("/account/forgot");
        await LooksRightAsync(visitor, "Forgot your password?");
        await visitor.GoAsync("/account/login");
        await LooksRightAsync(visitor, "Sign in");
        await page.GetByLabel("E-mail address or username").FillAsync(name);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("wrong wrong wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await LooksRightAsync(visitor, "Sign in");
        visitor.SawNoFault();
    }

    private static async Task LooksRightAsync(Visitor visitor, string heading)
    {
        await Assertions
            .Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(heading);
        await visitor.IsAccessibleAsync();
        await visitor.NothingSticksOutAsync();
    }
}
