using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Account;

namespace Eatsential.Tests.Features.Account;

public abstract class VerifyEmailTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private AccountsUnderTest? started;

    private AccountsUnderTest Accounts => started ??= new(database);

    [SkippableFact]
    public async Task One_of_twenty_at_once_spends_the_link()
    {
        var token = await NewTokenAsync();

        var winners = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => Accounts.VerifyAsync(token)))
        );

        Assert.Single(winners, w => w is not null);
        Assert.Equal(TokenState.Used, await Accounts.StateAsync(token, TokenType.EmailVerify));
    }

    [SkippableFact]
    public async Task Looking_at_a_link_does_not_spend_it()
    {
        var token = await NewTokenAsync();

        Assert.Equal(TokenState.Valid, await Accounts.StateAsync(token, TokenType.EmailVerify));
        Assert.Equal(TokenState.Valid, await Accounts.StateAsync(token, TokenType.EmailVerify));

        Assert.NotNull(await Accounts.VerifyAsync(token));
    }

    [SkippableFact]
    public async Task A_link_works_for_a_day()
    {
        var inTime = await NewTokenAsync();
        var late = await NewTokenAsync();

        Accounts.Clock.Advance(TimeSpan.FromHours(23.9));
        Assert.NotNull(await Accounts.VerifyAsync(inTime));
        Accounts.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Null(await Accounts.VerifyAsync(late));

        Assert.Equal(TokenState.Expired, await Accounts.StateAsync(late, TokenType.EmailVerify));
    }

    [SkippableFact]
    public async Task Only_the_newest_link_works()
    {
        var name = AccountsUnderTest.NewName();
        var address = AccountsUnderTest.AddressOf(name);
        await Accounts.RegisterAsync(name);
        var older = await Accounts.NewestTokenAsync(address);
        await Accounts.SendLinkAsync(address, TokenType.EmailVerify);
        var newer = await Accounts.NewestTokenAsync(address);

        Assert.Equal(
            TokenState.Superseded,
            await Accounts.StateAsync(older, TokenType.EmailVerify)
        );
        Assert.Null(await Accounts.VerifyAsync(older));
        Assert.NotNull(await Accounts.VerifyAsync(newer));
    }

    [SkippableFact]
    public async Task A_link_for_something_else_is_foreign()
    {
        var user = await Accounts.AddConfirmedAsync();
        await Accounts.SendLinkAsync(user.Email!, TokenType.PasswordReset);
        var token = await Accounts.NewestTokenAsync(user.Email!);

        Assert.Null(await Accounts.VerifyAsync(token));
        Assert.Equal(TokenState.Unknown, await Accounts.StateAsync(token, TokenType.EmailVerify));
    }

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA\0AAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_mangled_link_is_unknown(string? token)
    {
        Assert.Equal(TokenState.Unknown, await Accounts.StateAsync(token, TokenType.EmailVerify));
        Assert.Null(await Accounts.VerifyAsync(token));
    }

    [SkippableFact]
    public async Task A_disabled_account_is_not_confirmed()
    {
        var name = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(name);
        await using (var db = Accounts.Open())
        {
            db.Users.Single(u => u.UserName == name).IsActive = false;
            await db.SaveChangesAsync();
        }

        var token = await Accounts.NewestTokenAsync(AccountsUnderTest.AddressOf(name));

        Assert.Null(await Accounts.VerifyAsync(token));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
    }

    private async Task<string> NewTokenAsync()
    {
        var name = AccountsUnderTest.NewName();
        Assert.Empty(await Accounts.RegisterAsync(name));
        return await Accounts.NewestTokenAsync(AccountsUnderTest.AddressOf(name));
    }
}

public sealed class VerifyEmailOnSqlite(SqliteUnderTest database)
    : VerifyEmailTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class VerifyEmailOnPostgres(PostgresUnderTest database)
    : VerifyEmailTests(database),
        IClassFixture<PostgresUnderTest>;
