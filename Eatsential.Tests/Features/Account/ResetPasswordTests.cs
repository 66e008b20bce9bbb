using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Account;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Account;

public abstract class ResetPasswordTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private const string Fresh = "seven lamps on the quay";

    private AccountsUnderTest? started;

    private AccountsUnderTest Accounts => started ??= new(database);

    [SkippableFact]
    public async Task A_link_by_mail_sets_a_new_password_once()
    {
        var user = await Accounts.AddConfirmedAsync();
        var token = await AskAsync(user);

        var (errors, principal) = await Accounts.ResetAsync(token, Fresh);

        Assert.Empty(errors);
        Assert.Equal(user.Id, principal!.UserId());
        Assert.NotNull(await Accounts.SignInAsync(user.UserName!, Fresh));
        Assert.Null(await Accounts.SignInAsync(user.UserName!));
        Assert.Null((await Accounts.ResetAsync(token, "nine lamps on the quay")).User);
        Assert.Equal(
            "Your password was changed",
            (await Accounts.OutboxAsync(user.Email!))[^1].Subject
        );
    }

    [SkippableFact]
    public async Task A_link_works_for_half_an_hour()
    {
        var user = await Accounts.AddConfirmedAsync();
        var token = await AskAsync(user);

        Accounts.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Null((await Accounts.ResetAsync(token, Fresh)).User);
        Assert.NotNull(await Accounts.SignInAsync(user.UserName!));
    }

    [SkippableFact]
    public async Task A_refused_password_leaves_the_link_good()
    {
        var user = await Accounts.AddConfirmedAsync();
        var token = await AskAsync(user);

        Assert.NotEmpty((await Accounts.ResetAsync(token, "qwertyuiop123")).Errors);

        Assert.NotNull((await Accounts.ResetAsync(token, Fresh)).User);
    }

    [SkippableFact]
    public async Task Every_session_ends_and_a_lock_is_lifted()
    {
        var user = await Accounts.AddConfirmedAsync();
        await AddSessionAsync(user.Id);
        for (var i = 0; i < 10; i++)
            await Accounts.SignInAsync(user.UserName!, "wrong wrong wrong");

        var (_, principal) = await Accounts.ResetAsync(await AskAsync(user), Fresh);

        Assert.NotNull(principal);
        await using var db = Accounts.Open();
        Assert.False(await db.UserSessions.AnyAsync(s => s.UserId == user.Id));
        Assert.NotNull(await Accounts.SignInAsync(user.UserName!, Fresh));
    }

    [SkippableFact]
    public async Task The_last_five_passwords_do_not_come_back()
    {
        var user = await Accounts.AddConfirmedAsync();
        string[] later =
        [
            "first of five lamps",
            "second of five lamps",
            "third of five lamps",
            "fourth of five lamps",
            "fifth of five lamps",
        ];
        foreach (var password in later)
        {
            Accounts.Clock.Advance(TimeSpan.FromHours(1));
            Assert.NotNull((await Accounts.ResetAsync(await AskAsync(user), password)).User);
        }
        Accounts.Clock.Advance(TimeSpan.FromHours(1));
        var token = await AskAsync(user);

        foreach (var password in later)
            Assert.NotEmpty((await Accounts.ResetAsync(token, password)).Errors);

        // The one before those is forgotten.
        Assert.NotNull((await Accounts.ResetAsync(token, AccountsUnderTest.Password)).User);
        await using var db = Accounts.Open();
        Assert.Equal(
            NewPassword.Remembered,
            await db.PasswordHistory.CountAsync(p => p.UserId == user.Id)
        );
    }

    [SkippableFact]
    public async Task Every_address_gets_an_answer_by_mail_and_none_on_the_page()
    {
        var unconfirmed = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(unconfirmed);
        var known = await Accounts.AddConfirmedAsync();
        var stranger = AccountsUnderTest.AddressOf(AccountsUnderTest.NewName());

        foreach (
            var (address, subject) in new[]
            {
                (known.Email!, "Choose a new password"),
                (AccountsUnderTest.AddressOf(unconfirmed), "Confirm your e-mail address"),
                (stranger, "There is no account with this address"),
            }
        )
        {
            Assert.Empty(await Accounts.SendLinkAsync(address, TokenType.PasswordReset));
            Assert.Equal(subject, (await Accounts.OutboxAsync(address))[^1].Subject);
        }
    }

    [SkippableFact]
    public async Task A_changed_password_asks_for_the_old_one_and_ends_the_other_sessions()
    {
        var user = await Accounts.AddConfirmedAsync();
        var here = await AddSessionAsync(user.Id);
        await AddSessionAsync(user.Id);

        Assert.Equal("current", Assert.Single(await ChangeAsync("wrong wrong wrong")).Field);
        Assert.Equal(
            "password",
            Assert.Single(await ChangeAsync(AccountsUnderTest.Password, "too short")).Field
        );
        Assert.Empty(await ChangeAsync(AccountsUnderTest.Password));

        await using var db = Accounts.Open();
        Assert.Equal(
            [here],
            await db.UserSessions.Where(s => s.UserId == user.Id).Select(s => s.Id).ToListAsync()
        );
        Assert.NotNull(await Accounts.SignInAsync(user.UserName!, Fresh));

        Task<IReadOnlyList<FieldError>> ChangeAsync(string current, string password = Fresh) =>
            Accounts.RunAsync<ChangePassword, IReadOnlyList<FieldError>>(
                c => c.RunAsync(current, password, here, default),
                user.Id
            );
    }

    [SkippableFact]
    public async Task People_end_their_own_sessions_and_nobody_elses()
    {
        var user = await Accounts.AddConfirmedAsync();
        var other = await Accounts.AddConfirmedAsync();
        var here = await AddSessionAsync(user.Id);
        var elsewhere = await AddSessionAsync(user.Id);
        var others = await AddSessionAsync(other.Id);

        await EndAsync(others);
        Assert.Equal([here, elsewhere], await MineAsync(user));
        Assert.Equal([others], await MineAsync(other));

        await EndAsync(null);
        Assert.Equal([here], await MineAsync(user));
        Assert.Equal([others], await MineAsync(other));

        Task<bool> EndAsync(Guid? session) =>
            Accounts.RunAsync<EndSession, bool>(
                async e =>
                {
                    await e.RunAsync(session, here, default);
                    return true;
                },
                user.Id
            );

        async Task<IEnumerable<Guid>> MineAsync(User of) =>
            (
                await Accounts.RunAsync<MySessions, IReadOnlyList<MySessions.Row>>(
                    m => m.RunAsync(default),
                    of.Id
                )
            )
                .Select(s => s.Id)
                .Order();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
    }

    private async Task<string> AskAsync(User user)
    {
        await Accounts.SendLinkAsync(user.Email!, TokenType.PasswordReset);
        return await Accounts.NewestTokenAsync(user.Email!);
    }

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
            ExpiresAt = now.AddDays(1),
        };
        await using var db = Accounts.Open();
        db.UserSessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }
}

public sealed class ResetPasswordOnSqlite(SqliteUnderTest database)
    : ResetPasswordTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class ResetPasswordOnPostgres(PostgresUnderTest database)
    : ResetPasswordTests(database),
        IClassFixture<PostgresUnderTest>;
