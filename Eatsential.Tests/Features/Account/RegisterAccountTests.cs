using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Account;

public abstract class RegisterAccountTests(DatabaseUnderTest database) : IAsyncLifetime
{
    private AccountsUnderTest? started;

    private AccountsUnderTest Accounts => started ??= new(database);

    protected abstract Task BreakOutboxAsync();
    protected abstract Task MendOutboxAsync();

    [SkippableFact]
    public async Task A_new_account_waits_for_its_mail()
    {
        var name = AccountsUnderTest.NewName();
        var address = AccountsUnderTest.AddressOf(name);

        Assert.Empty(await Accounts.RegisterAsync(name));

        Assert.False((await Accounts.UserAsync(name)).EmailConfirmed);
        Assert.Null(await Accounts.SignInAsync(name));
        var mail = Assert.Single(await Accounts.OutboxAsync(address));
        Assert.Contains("https://eatsential.example/account/verify?t=", mail.TextBody, default);
        Assert.Contains(name, mail.HtmlBody, default);
        await using var db = Accounts.Open();
        var token = await Accounts.NewestTokenAsync(address);
        Assert.False(await db.VerificationTokens.AnyAsync(t => t.Token.Contains(token)));
    }

    [SkippableFact]
    public async Task A_known_address_gets_the_same_answer_for_the_same_work_and_a_mail_to_its_owner()
    {
        var owner = await Accounts.AddConfirmedAsync();
        var before = Accounts.Hasher.Calls;
        var unknown = await Accounts.RegisterAsync(AccountsUnderTest.NewName());
        var workForUnknown = Accounts.Hasher.Calls - before;
        var stranger = AccountsUnderTest.NewName();

        before = Accounts.Hasher.Calls;
        var known = await Accounts.RegisterAsync(stranger, owner.Email!.ToUpperInvariant());

        Assert.Equal(unknown, known);
        Assert.Equal(workForUnknown, Accounts.Hasher.Calls - before);
        Assert.Equal(
            "You already have an account",
            (await Accounts.OutboxAsync(owner.Email))[^1].Subject
        );
        await using var db = Accounts.Open();
        Assert.False(await db.Users.AnyAsync(u => u.UserName == stranger));
        Assert.NotNull(await Accounts.SignInAsync(owner.UserName!));
    }

    [SkippableFact]
    public async Task A_username_is_taken_in_upper_and_lower_case()
    {
        var owner = await Accounts.AddConfirmedAsync();

        var errors = await Accounts.RegisterAsync(
            owner.UserName!.ToUpperInvariant(),
            $"other_{owner.Email}"
        );

        Assert.Equal("username", Assert.Single(errors).Field);
    }

    [SkippableFact]
    public async Task No_account_without_its_mail()
    {
        var name = AccountsUnderTest.NewName();
        Assert.Empty(await Accounts.RegisterAsync(AccountsUnderTest.NewName()));

        await BreakOutboxAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => Accounts.RegisterAsync(name));
        await MendOutboxAsync();

        await using var db = Accounts.Open();
        Assert.False(await db.Users.AnyAsync(u => u.UserName == name));
        Assert.Empty(await Accounts.RegisterAsync(name));
    }

    [SkippableFact]
    public async Task Ten_at_once_with_one_address_make_one_account()
    {
        var address = AccountsUnderTest.AddressOf(AccountsUnderTest.NewName());

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ =>
                    Task.Run(() => Accounts.RegisterAsync(AccountsUnderTest.NewName(), address))
                )
        );

        Assert.All(answers, Assert.Empty);
        await using var db = Accounts.Open();
        Assert.Equal(1, await db.Users.CountAsync(u => u.Email == address));
    }

    [SkippableFact]
    public async Task An_unconfirmed_address_is_its_newest_registrants()
    {
        var first = AccountsUnderTest.NewName();
        var address = AccountsUnderTest.AddressOf(first);
        await Accounts.RegisterAsync(first, address, "a strangers choice 77");
        var oldToken = await Accounts.NewestTokenAsync(address);
        var second = AccountsUnderTest.NewName();

        Assert.Empty(await Accounts.RegisterAsync(second, address));

        Assert.Null(await Accounts.VerifyAsync(oldToken));
        Assert.NotNull(await Accounts.VerifyAsync(await Accounts.NewestTokenAsync(address)));
        Assert.NotNull(await Accounts.SignInAsync(second));
        Assert.Null(await Accounts.SignInAsync(address, "a strangers choice 77"));
    }

    [SkippableFact]
    public async Task A_mistyped_address_costs_nobody_their_username()
    {
        var name = AccountsUnderTest.NewName();
        await Accounts.RegisterAsync(name, $"wrong_{name}@example.com");
        var mailedToTheWrongOne = await Accounts.NewestTokenAsync($"wrong_{name}@example.com");

        Assert.NotEmpty(
            await Accounts.RegisterAsync(name, $"right_{name}@example.com", "another phrase 61")
        );
        Assert.Empty(await Accounts.RegisterAsync(name, $"right_{name}@example.com"));

        Assert.Null(await Accounts.VerifyAsync(mailedToTheWrongOne));
        var token = await Accounts.NewestTokenAsync($"right_{name}@example.com");
        Assert.NotNull(await Accounts.VerifyAsync(token));
        Assert.Equal($"right_{name}@example.com", (await Accounts.UserAsync(name)).Email);
    }

    [SkippableFact]
    public async Task A_link_confirms_no_address_but_the_one_it_was_mailed_to()
    {
        var name = AccountsUnderTest.NewName();
        var victim = $"victim_{name}@example.com";
        await Accounts.RegisterAsync(name);
        var own = await Accounts.NewestTokenAsync(AccountsUnderTest.AddressOf(name));
        for (var i = 0; i < 6; i++)
            await Accounts.SendLinkAsync(victim, TokenType.EmailVerify);

        // The account moves, and the victim's mailbox takes no more of our mail this hour: no newer token is made.
        await Accounts.RegisterAsync(name, victim);

        Assert.Equal(victim, (await Accounts.UserAsync(name)).Email);
        Assert.Null(await Accounts.VerifyAsync(own));
        Assert.False((await Accounts.UserAsync(name)).EmailConfirmed);
    }

    [SkippableFact]
    public async Task An_address_gets_few_mails_an_hour()
    {
        var name = AccountsUnderTest.NewName();
        var address = AccountsUnderTest.AddressOf(name);
        for (var i = 0; i < 8; i++)
        {
            Assert.Empty(await Accounts.RegisterAsync(name));
            Assert.Empty(
                await Accounts.SendLinkAsync(address.ToUpperInvariant(), TokenType.EmailVerify)
            );
        }
        Assert.Equal(5, (await Accounts.OutboxAsync(address)).Count);

        Accounts.Clock.Advance(TimeSpan.FromHours(1));
        await Accounts.SendLinkAsync(address, TokenType.EmailVerify);
        Assert.Equal(6, (await Accounts.OutboxAsync(address)).Count);
    }

    [SkippableTheory]
    [InlineData("ab")]
    [InlineData("twenty_one_characters")]
    [InlineData("two words")]
    [InlineData("maria\n")]
    [InlineData("ma\0ria")]
    [InlineData("María")]
    [InlineData("O'Brien")]
    [InlineData("")]
    public async Task A_username_outside_its_rule_is_refused(string username)
    {
        var errors = await Accounts.RegisterAsync(username, "somebody@example.com");

        Assert.Equal("username", Assert.Single(errors).Field);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("maria")]
    [InlineData("maria@example")]
    [InlineData("maria@example..com")]
    [InlineData(".maria@example.com")]
    [InlineData("maria@example.com\n")]
    [InlineData("ma\0ria@example.com")]
    [InlineData("maria@exam\ud800ple.com")]
    [InlineData("maria@example.com, other@example.com")]
    [InlineData("maria@example.com\r\nBcc: other@example.com")]
    public async Task An_address_outside_its_rule_is_refused(string email)
    {
        var errors = await Accounts.RegisterAsync(AccountsUnderTest.NewName(), email);

        Assert.Equal("email", Assert.Single(errors).Field);
    }

    [SkippableFact]
    public async Task Five_thousand_characters_are_refused_in_every_field()
    {
        var flood = new string('x', 5000);

        var errors = await Accounts.RegisterAsync(flood, $"{flood}@example.com", flood);

        Assert.Equal(["username", "email", "password"], errors.Select(e => e.Field));
    }

    [SkippableFact]
    public async Task An_apostrophe_belongs_in_an_address()
    {
        var name = AccountsUnderTest.NewName();
        var address = $"o'brien+{name}@example.com";

        Assert.Empty(await Accounts.RegisterAsync(name, address));

        Assert.NotNull(await Accounts.VerifyAsync(await Accounts.NewestTokenAsync(address)));
        Assert.NotNull(await Accounts.SignInAsync(address));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (started is not null)
            await started.DisposeAsync();
    }
}

public sealed class RegisterAccountOnSqlite(SqliteUnderTest database)
    : RegisterAccountTests(database),
        IClassFixture<SqliteUnderTest>
{
    private readonly SqliteUnderTest database = database;

    protected override Task BreakOutboxAsync() =>
        ExecuteAsync(
            "CREATE TRIGGER broken BEFORE INSERT ON auth_mail_outbox BEGIN SELECT RAISE(ABORT, 'broken'); END"
        );

    protected override Task MendOutboxAsync() => ExecuteAsync("DROP TRIGGER broken");

    private async Task ExecuteAsync(string sql)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}

public sealed class RegisterAccountOnPostgres(PostgresUnderTest database)
    : RegisterAccountTests(database),
        IClassFixture<PostgresUnderTest>
{
    private readonly PostgresUnderTest database = database;

    protected override Task BreakOutboxAsync() =>
        database.ExecuteAsync(
            "ALTER TABLE auth.mail_outbox ADD CONSTRAINT broken CHECK (false) NOT VALID"
        );

    protected override Task MendOutboxAsync() =>
        database.ExecuteAsync("ALTER TABLE auth.mail_outbox DROP CONSTRAINT broken");
}
