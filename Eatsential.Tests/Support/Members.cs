using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Eatsential.Tests.Support;

/// <summary>Visitors with an account, for journeys that begin behind the sign-in.</summary>
public static class Members
{
    private const string Password = "a lantern over the harbour";

    /// <summary>Makes a verified account and signs in with it, ending at <paramref name="path"/>.</summary>
    /// <returns>The user's id.</returns>
    public static async Task<Guid> SignInAsNewMemberAsync(
        this Visitor visitor,
        AppServer app,
        string path
    )
    {
        var user = await app.AddMemberAsync();
        await visitor.SignInAsync(path, user.UserName!, Password);
        await visitor.Page.WaitForURLAsync($"**{path}*", Visitor.Arrived);
        await visitor.ReadyAsync();
        return user.Id;
    }

    /// <param name="name">Of one of the demo's sign-ins: diner, nutritionist or admin.</param>
    public static async Task SignInAsync(this Visitor visitor, AppServer app, string name)
    {
        _ = app.Address;
        var file = app.Services.GetRequiredService<IConfiguration>()["Demo:File"]!;
        var password = (await File.ReadAllLinesAsync(file))
            .Select(line => line.Split(' '))
            .First(parts => parts[0] == name)[1];
        await visitor.SignInAsync("/", name, password);
        // What comes next waits for its own page.
        await visitor.Page.WaitForURLAsync(
            url => !url.Contains("/account/login", StringComparison.Ordinal),
            Visitor.Arrived
        );
    }

    private static async Task SignInAsync(
        this Visitor visitor,
        string path,
        string name,
        string password
    )
    {
        await visitor.GoAsync($"/account/login?returnUrl={Uri.EscapeDataString(path)}");
        await visitor.Page.Locator("[name=name]").FillAsync(name);
        await visitor.Page.Locator("[name=password]").FillAsync(password);
        await visitor
            .Page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
    }

    /// <summary>Runs something in the app's own services with this user signed in.</summary>
    public static async Task<T> AsAsync<T>(
        this AppServer app,
        Guid user,
        Func<IServiceProvider, Task<T>> run
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(user);
        return await run(scope.ServiceProvider);
    }

    private static async Task<User> AddMemberAsync(this AppServer app)
    {
        _ = app.Address;
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContext();
        db.Scope = DataScope.Accounts;
        var user = new User { EmailConfirmed = true };
        user.UserName = "m_" + user.Id.ToString("N")[^18..];
        user.Email = $"{user.UserName}@example.com";
        user.PasswordHash = scope
            .ServiceProvider.GetRequiredService<IPasswordHasher<User>>()
            .HashPassword(user, Password);
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return user;
    }
}
