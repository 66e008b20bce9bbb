using System.Net;
using System.Text.RegularExpressions;
using Eatsential.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Eatsential.Tests.Features.Account;

/// <summary>The pages as a browser without scripts meets them.</summary>
public sealed partial class AccountPagesTests(AccountPagesTests.App app)
    : IClassFixture<AccountPagesTests.App>
{
    private const string Password = AccountsUnderTest.Password;

    [Fact]
    public async Task From_sign_up_by_mail_to_signed_in_and_out()
    {
        using var visitor = new AccountVisitor(app);
        var name = AccountsUnderTest.NewName();
        var address = $"o'brien+{name}@example.com";

        var registered = await RegisterAsync(visitor, name, address);
        Assert.Equal("/account/check-mail", registered.Location);
        var next = await visitor.GetAsync("/account/check-mail");
        Assert.Contains(address, WebUtility.HtmlDecode(next.Body), default);
        Assert.Equal(
            "We could not sign you in with this name and password.",
            await FailAsync(name)
        );

        var link = MailFolder.LinkIn(await app.Mail.NewestToAsync(address));
        Assert.Equal("Confirm your address", (await visitor.GetAsync(link)).Heading);
        Assert.Equal("Confirm your address", (await visitor.GetAsync(link)).Heading);
        var confirmed = await visitor.FillInAsync(link, "verify");
        Assert.Equal("/welcome", confirmed.Location);
        Assert.Equal("Where you are signed in", (await SessionsAsync(visitor)).Heading);

        Assert.Equal("This link has been used", (await visitor.GetAsync(link)).Heading);
        Assert.Equal("/", (await SignOutAsync(visitor)).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await SessionsAsync(visitor)).Status);
        Assert.Equal("/app/meals", (await visitor.SignInAsync(name, Password)).Location);
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_an_error_and_the_password_does_not()
    {
        using var visitor = new AccountVisitor(app);

        var answer = await visitor.FillInAsync(
            "/account/register",
            "register",
            ("username", "<script>alert(1)</script>"),
            ("email", "maria&co@example.com"),
            ("password", "secret-sh0rt")
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Body, default);
        Assert.Contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"", answer.Body, default);
        Assert.Contains("value=\"maria&amp;co@example.com\"", answer.Body, default);
        Assert.Contains("aria-invalid=\"true\"", answer.Body, default);
        Assert.DoesNotContain("secret-sh0rt", answer.Body, default);
    }

    [Fact]
    public async Task A_known_address_is_answered_like_an_unknown_one()
    {
        var (name, address) = await AddAccountAsync();
        using var one = new AccountVisitor(app);
        using var other = new AccountVisitor(app);

        var unknown = await RegisterAsync(one, AccountsUnderTest.NewName(), $"x{address}");
        var known = await RegisterAsync(other, AccountsUnderTest.NewName(), address);
        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        Assert.Equal(one.Cookies.Keys.Order(), other.Cookies.Keys.Order());

        Assert.Equal(await FailAsync("nobody_here"), await FailAsync(name));
        foreach (var (page, form) in new[] { ("check-mail", "resend"), ("forgot", "forgot") })
        {
            unknown = await one.FillInAsync($"/account/{page}", form, ("email", $"y{address}"));
            known = await other.FillInAsync($"/account/{page}", form, ("email", address));
            Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        }
    }

    [Theory]
    [InlineData("", "This link does not work")]
    [InlineData("?t=", "This link does not work")]
    [InlineData("?t=cut-short", "This link does not work")]
    [InlineData("?t=%00%ff%F0%9F%A5%9C", "This link does not work")]
    [InlineData("?t=a&t=b", "This link does not work")]
    public async Task A_mangled_link_says_so_and_offers_a_new_one(string query, string heading)
    {
        using var visitor = new AccountVisitor(app);

        foreach (var page in new[] { "verify", "reset" })
        {
            var answer = await visitor.GetAsync($"/account/{page}{query}");
            Assert.Equal((HttpStatusCode.OK, heading), (answer.Status, answer.Heading));
            Assert.Contains("Get a new link", answer.Body, default);
        }
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_mail()
    {
        var (name, address) = await AddAccountAsync();
        using var elsewhere = new AccountVisitor(app);
        await elsewhere.SignInAsync(name, Password);
        using var visitor = new AccountVisitor(app);

        var asked = await visitor.FillInAsync("/account/forgot", "forgot", ("email", address));
        Assert.Equal("/account/forgot?sent=true", asked.Location);
        var link = MailFolder.LinkIn(await app.Mail.NewestToAsync(address, count: 2));
        var weak = await visitor.FillInAsync(link, "reset", ("password", "qwertyuiop12"));
        Assert.Contains("easy to guess", weak.Body, default);
        var changed = await visitor.FillInAsync(
            link,
            "reset",
            ("password", "nine lamps on the quay")
        );

        Assert.Equal("/app/meals", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await SessionsAsync(visitor)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SessionsAsync(elsewhere)).Status);
    }

    [Fact]
    public async Task A_cookie_copied_before_signing_out_is_worth_nothing_after()
    {
        var (name, _) = await AddAccountAsync();
        using var visitor = new AccountVisitor(app);
        await visitor.SignInAsync(name, Password);
        using var thief = new AccountVisitor(app);
        foreach (var (cookie, value) in visitor.Cookies)
            thief.Cookies[cookie] = value;
        Assert.Equal(HttpStatusCode.OK, (await SessionsAsync(thief)).Status);

        await SignOutAsync(visitor);

        Assert.Equal(HttpStatusCode.Redirect, (await SessionsAsync(thief)).Status);
    }

    [Fact]
    public async Task A_session_can_be_ended_from_another()
    {
        var (name, _) = await AddAccountAsync();
        using var here = new AccountVisitor(app);
        using var there = new AccountVisitor(app);
        await here.SignInAsync(name, Password);
        await there.SignInAsync(name, Password);

        await here.FillInAsync("/account/sessions", "end-others");

        Assert.Equal(HttpStatusCode.OK, (await SessionsAsync(here)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SessionsAsync(there)).Status);
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_host_over_http_alone()
    {
        var (name, _) = await AddAccountAsync();
        using var visitor = new AccountVisitor(app);

        await visitor.SignInAsync(name, Password);

        var cookie = visitor.CookieHeaders["__Host-Eatsential"].ToLowerInvariant();
        Assert.Contains("; path=/;", cookie, default);
        Assert.Contains("; secure", cookie, default);
        Assert.Contains("; httponly", cookie, default);
        Assert.Contains("; samesite=lax", cookie, default);
        Assert.DoesNotContain("domain", cookie, default);
        Assert.DoesNotContain("expires", cookie, default);
    }

    [Fact]
    public async Task Every_sign_in_gets_a_new_key()
    {
        var (name, _) = await AddAccountAsync();
        using var visitor = new AccountVisitor(app);
        await visitor.SignInAsync(name, Password);
        var first = visitor.Cookies["__Host-Eatsential"];

        // Signed in already: there is no second session to be had without signing out.
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account/login")).Status);
        await SignOutAsync(visitor);
        await visitor.SignInAsync(name, Password);

        Assert.NotEqual(first, visitor.Cookies["__Host-Eatsential"]);
    }

    [Fact]
    public async Task Confirming_in_a_browser_of_somebody_else_signs_nobody_in()
    {
        var (name, _) = await AddAccountAsync();
        using var visitor = new AccountVisitor(app);
        await visitor.SignInAsync(name, Password);
        var second = AccountsUnderTest.NewName();
        var address = AccountsUnderTest.AddressOf(second);
        using (var registrant = new AccountVisitor(app))
            await RegisterAsync(registrant, second, address);
        var link = MailFolder.LinkIn(await app.Mail.NewestToAsync(address));

        var confirmed = await visitor.FillInAsync(link, "verify");

        Assert.Equal("/account/login?done=true", confirmed.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await SessionsAsync(visitor)).Status);
        Assert.Equal("/app/meals", (await visitor.SignInAsync(second, Password)).Location);
    }

    [Theory]
    [InlineData("/app/allergies", "/app/allergies")]
    [InlineData("app/allergies?x=1", "/app/allergies?x=1")]
    [InlineData("//evil.example", "/app/meals")]
    [InlineData("/\\evil.example", "/app/meals")]
    [InlineData("\\\\evil.example", "/app/meals")]
    [InlineData("https://evil.example", "/app/meals")]
    [InlineData("/%0d%0aSet-Cookie:x=1", null)]
    [InlineData("javascript:alert(1)", "/app/meals")]
    [InlineData("/a\r\nb", "/app/meals")]
    [InlineData("/\t/evil.example", "/app/meals")]
    public async Task Sign_in_leads_back_to_a_page_of_ours_alone(string returnUrl, string? expected)
    {
        var (name, _) = await AddAccountAsync();
        using var visitor = new AccountVisitor(app);

        var answer = await visitor.FillInAsync(
            $"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}",
            "login",
            ("name", name),
            ("password", Password)
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        if (expected is not null)
            Assert.Equal(expected, answer.Location);
        Assert.StartsWith("/", answer.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/register")]
    [InlineData("/account/login")]
    [InlineData("/account/verify")]
    [InlineData("/account/forgot")]
    [InlineData("/account/reset")]
    [InlineData("/account/check-mail")]
    [InlineData("/account/logout")]
    public async Task A_form_without_its_token_is_a_bad_request(string path)
    {
        using var visitor = new AccountVisitor(app);

        var answer = await visitor.PostAsync(
            path,
            new Dictionary<string, string>
            {
                ["_handler"] = path.Split('/')[^1],
                ["email"] = "maria@example.com",
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("This form was open too long", answer.Heading);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("maria\r\n", "maria@example.com\r\n", "short")]
    [InlineData("ma\u202eria", "maria@\u202eexample.com", "\u202e")]
    public async Task Hostile_input_gets_a_page_that_says_what_is_wrong(
        string username,
        string email,
        string password
    )
    {
        using var visitor = new AccountVisitor(app);
        foreach (var times in new[] { 1, 5000 })
        {
            var answer = await visitor.FillInAsync(
                "/account/register",
                "register",
                ("username", string.Concat(Enumerable.Repeat(username, times))),
                ("email", string.Concat(Enumerable.Repeat(email, times))),
                ("password", string.Concat(Enumerable.Repeat(password, times)))
            );
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("3 things need another look", answer.Body, default);
        }
    }

    [Fact]
    public async Task NUL_in_a_form_is_a_bad_request_that_says_why()
    {
        using var visitor = new AccountVisitor(app);

        var answer = await visitor.FillInAsync(
            "/account/register",
            "register",
            ("username", "ma\0ria"),
            ("email", "maria@example.com"),
            ("password", Password)
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("We could not read this form", answer.Heading);
    }

    [Fact]
    public async Task Mail_is_shown_in_development()
    {
        var (_, address) = await AddAccountAsync();
        using var visitor = new AccountVisitor(app);

        var list = await visitor.GetAsync("/dev/mail");

        Assert.Contains(address, list.Body, default);
        var mail = await visitor.GetAsync(FirstMail().Match(list.Body).Value);
        Assert.Contains("Confirm my address", mail.Body, default);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await visitor.GetAsync("/dev/mail/..%2f..%2fdemo-accounts")).Status
        );
    }

    [Theory]
    [InlineData("/account/register")]
    [InlineData("/account/login")]
    [InlineData("/account/reset?t=x")]
    public async Task Account_pages_are_kept_nowhere(string path)
    {
        using var client = app.NewClient();

        using var response = await client.GetAsync(path);

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private async Task<(string Name, string Address)> AddAccountAsync()
    {
        using var visitor = new AccountVisitor(app);
        var name = AccountsUnderTest.NewName();
        var address = AccountsUnderTest.AddressOf(name);
        await RegisterAsync(visitor, name, address);
        var link = MailFolder.LinkIn(await app.Mail.NewestToAsync(address));
        Assert.Equal("/welcome", (await visitor.FillInAsync(link, "verify")).Location);
        return (name, address);
    }

    private async Task<string> FailAsync(string name)
    {
        using var visitor = new AccountVisitor(app);
        var answer = await visitor.SignInAsync(name, "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("__Host-Eatsential", visitor.Cookies.Keys);
        return Error().Match(answer.Body).Groups["text"].Value;
    }

    private static Task<AccountVisitor.Answer> RegisterAsync(
        AccountVisitor visitor,
        string name,
        string address
    ) =>
        visitor.FillInAsync(
            "/account/register",
            "register",
            ("username", name),
            ("email", address),
            ("password", Password)
        );

    private static Task<AccountVisitor.Answer> SessionsAsync(AccountVisitor visitor) =>
        visitor.GetAsync("/account/sessions");

    private static async Task<AccountVisitor.Answer> SignOutAsync(AccountVisitor visitor)
    {
        var page = await SessionsAsync(visitor);
        return await visitor.PostAsync(
            "/account/logout",
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Token().Match(page.Body).Groups["token"].Value,
            }
        );
    }

    [GeneratedRegex("RequestVerificationToken\" value=\"(?<token>[^\"]*)", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("class=\"error\"[^>]*>(?<text>[^<]*)", RegexOptions.None, 1000)]
    private static partial Regex Error();

    [GeneratedRegex("/dev/mail/[0-9a-f-]+(?=\")", RegexOptions.None, 1000)]
    private static partial Regex FirstMail();

    public sealed class App : AppServer
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Accounts:PostsPerMinute", "10000");
        }
    }
}
