using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Account;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Account;

public abstract class SignInTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private AccountsUnderTest? started;

    private AccountsUnderTest Accounts => started ??= new(database);

    [SkippableFact]
    public async Task Name_or_address_in_any_case_and_the_exact_password_sign_in()
    {
        var user = await Accounts.AddConfirmedAsync();

        var byName = await Accounts.SignInAsync(user.UserName!.ToUpperInvariant());
        var byAddress = await Accounts.SignInAsync(user.Email!.ToUpperInvariant());

        Assert.Equal(user.Id, byName!.UserId());
        Assert.Equal(user.Id, byAddress!.UserId());
        Assert.Null(
            await Accounts.SignInAsync(user.UserName, AccountsUnderTest.Password.ToUpperInvariant())
        );
    }

    [SkippableFact]
    public async Task Roles_come_with_the_sign_in()
    {
        var user = await Accounts.AddConfirmedAsync();
        await using (var db = Accounts.Open())
        {
            var role = await db.Roles.SingleAsync(r => r.Name == "NutritionStaff");
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        }

        var principal = await Accounts.SignInAsync(user.UserName!);

        Assert.True(principal!.IsInRole("NutritionStaff"));
        Assert.False(principal.IsInRole("Admin"));
    }

    [SkippableFact]
    public async Task Every_failure_is_the_same_answer_for_the_same_work()
    {
        var unconfirmed = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(unconfirmed);
        var known = await Accounts.AddConfirmedAsync();
        var locked = await Accounts.AddConfirmedAsync();
        for (var i = 0; i < SignIn.FreeTries; i++)
            await Accounts.SignInAsync(locked.UserName!, "wrong wrong wrong");
        var disabled = await Accounts.AddConfirmedAsync();
        var deleted = await Accounts.AddConfirmedAsync();
        await using (var db = Accounts.Open())
        {
            db.Users.Single(u => u.Id == disabled.Id).IsActive = false;
            db.Users.Single(u => u.Id == deleted.Id).DeletedAt = Accounts.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        }

        foreach (
            var (name, password) in new[]
            {
                (known.UserName!, "wrong wrong wrong"),
                ("nobody_at_all", AccountsUnderTest.Password),
                ("nobody@example.com", AccountsUnderTest.Password),
                ("' OR 1=1 --", AccountsUnderTest.Password),
                ("", ""),
                ("\0", "\0\ud800"),
                (new string('x', 5000), new string('x', 5000)),
                (unconfirmed, AccountsUnderTest.Password),
                (locked.UserName!, AccountsUnderTest.Password),
                (disabled.UserName!, AccountsUnderTest.Password),
                (deleted.UserName!, AccountsUnderTest.Password),
            }
        )
        {
            var before = Accounts.Hasher.Calls;
            Assert.Null(await Accounts.SignInAsync(name, password));
            Assert.Equal(1, Accounts.Hasher.Calls - before);
        }
    }

    [SkippableFact]
    public async Task Of_fifty_guesses_at_once_five_are_looked_at()
    {
        var user = await Accounts.AddConfirmedAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    Task.Run(() => Accounts.SignInAsync(user.UserName!, $"guess number {i}"))
                )
        );

        var after = await Accounts.UserAsync(user.UserName!);
        Assert.Equal(SignIn.FreeTries, after.AccessFailedCount);
        Assert.True(after.LockoutEnd > Accounts.Clock.GetUtcNow());
        Assert.Null(await Accounts.SignInAsync(user.UserName!));
    }

    [SkippableFact]
    public async Task A_lock_delays_and_is_not_lengthened_by_more_guesses()
    {
        var user = await Accounts.AddConfirmedAsync();
        for (var i = 0; i < 20; i++)
            await Accounts.SignInAsync(user.UserName!, "wrong wrong wrong");
        Assert.Null(await Accounts.SignInAsync(user.UserName!));

        Accounts.Clock.Advance(TimeSpan.FromMinutes(1.1));

        Assert.NotNull(await Accounts.SignInAsync(user.UserName!));
        Assert.Equal(0, (await Accounts.UserAsync(user.UserName!)).AccessFailedCount);
    }

    [SkippableFact]
    public async Task Guesses_after_a_lock_are_one_by_one_and_ever_slower_up_to_a_quarter_of_an_hour()
    {
        var user = await Accounts.AddConfirmedAsync();
        for (var i = 0; i < SignIn.FreeTries; i++)
            await Accounts.SignInAsync(user.UserName!, "wrong wrong wrong");

        foreach (var minutes in new[] { 1, 2, 4, 8, 15, 15 })
        {
            Accounts.Clock.Advance(TimeSpan.FromMinutes(minutes - 0.1));
            Assert.Null(await Accounts.SignInAsync(user.UserName!));
            Accounts.Clock.Advance(TimeSpan.FromMinutes(0.2));
            await Accounts.SignInAsync(user.UserName!, "wrong wrong wrong");
        }

        var lockout = (await Accounts.UserAsync(user.UserName!)).LockoutEnd!.Value;
        Assert.InRange(
            lockout - Accounts.Clock.GetUtcNow(),
            TimeSpan.FromMinutes(14),
            TimeSpan.FromMinutes(15)
        );
    }

    [SkippableFact]
    public async Task A_hash_of_fewer_rounds_is_renewed_at_sign_in()
    {
        var user = await Accounts.AddConfirmedAsync();
        var weak = new PasswordHasher<User>(
            Microsoft.Extensions.Options.Options.Create(
                new PasswordHasherOptions { IterationCount = 1 }
            )
        ).HashPassword(user, AccountsUnderTest.Password);
        await using (var db = Accounts.Open())
        {
            db.Users.Single(u => u.Id == user.Id).PasswordHash = weak;
            await db.SaveChangesAsync();
        }

        Assert.NotNull(await Accounts.SignInAsync(user.UserName!));

        Assert.NotEqual(weak, (await Accounts.UserAsync(user.UserName!)).PasswordHash);
        Assert.NotNull(await Accounts.SignInAsync(user.UserName!));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
    }
}

public sealed class SignInOnSqlite(SqliteUnderTest database)
    : SignInTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class SignInOnPostgres(PostgresUnderTest database)
    : SignInTests(database),
        IClassFixture<PostgresUnderTest>;
