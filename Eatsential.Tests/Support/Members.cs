using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
        await visitor.GoAsync($"/account/login?returnUrl={Uri.EscapeDataString(path)}");
        await visitor.Page.Locator("[name=name]").FillAsync(user.UserName!);
        await visitor.Page.Locator("[name=password]").FillAsync(Password);
        await visitor
            .Page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await visitor.Page.WaitForURLAsync($"**{path}*", Visitor.Arrived);
        await visitor.ReadyAsync();
        return user.Id;
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
