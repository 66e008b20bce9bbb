using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Account;

public abstract class RemoveExpiredTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private AccountsUnderTest? started;

    private AccountsUnderTest Accounts => started ??= new(database);

    [SkippableFact]
    public async Task What_serves_nobody_is_forgotten_and_the_rest_is_kept()
    {
        var confirmed = await Accounts.AddConfirmedAsync();
        var forgotten = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(forgotten);
        await Accounts.DeliverAsync();
        var slow = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(slow);
        var session = await AddSessionAsync(confirmed.Id);

        Accounts.Clock.Advance(TimeSpan.FromDays(7.5));
        await Accounts.SendLinkAsync(AccountsUnderTest.AddressOf(slow), TokenType.EmailVerify);
        await CleanAsync();

        await using var db = Accounts.Open();
        Assert.Equal(
            [confirmed.UserName!, slow],
            await db.Users.Select(u => u.UserName!).Order().ToListAsync()
        );
        Assert.False(await db.UserSessions.AnyAsync(s => s.Id == session));
        Assert.Empty(await Accounts.OutboxAsync(AccountsUnderTest.AddressOf(forgotten)));
        var link = await Accounts.NewestTokenAsync(AccountsUnderTest.AddressOf(slow));
        Assert.NotNull(await Accounts.VerifyAsync(link));
        Assert.Empty(await Accounts.RegisterAsync(forgotten));
    }

    [SkippableFact]
    public async Task A_late_link_is_called_too_old_for_a_while()
    {
        var name = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(name);
        var link = await Accounts.NewestTokenAsync(AccountsUnderTest.AddressOf(name));

        Accounts.Clock.Advance(TimeSpan.FromDays(6));
        await CleanAsync();

        Assert.Equal(TokenState.Expired, await Accounts.StateAsync(link, TokenType.EmailVerify));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
    }

    private Task CleanAsync() =>
        Accounts.RunAsync<RemoveExpired, bool>(async r =>
        {
            await r.RunAsync(default);
            return true;
        });

    private async Task<Guid> AddSessionAsync(Guid user)
    {
        var now = Accounts.Clock.GetUtcNow();
        var session = new UserSession
        {
            UserId = user,
            KeyHash = Guid.CreateVersion7().ToByteArray(),
            Ticket = [1],
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now.AddDays(7),
        };
        await using var db = Accounts.Open();
        db.UserSessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }
}

public sealed class RemoveExpiredOnSqlite(SqliteUnderTest database)
    : RemoveExpiredTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class RemoveExpiredOnPostgres(PostgresUnderTest database)
    : RemoveExpiredTests(database),
        IClassFixture<PostgresUnderTest>;
