using System.Security.Claims;
using System.Text.RegularExpressions;
using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Account;
using Eatsential.Web.Hosting;
using Eatsential.Web.Hosting.Email;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Eatsential.Tests.Features.Account;

/// <summary>
/// The account use cases as the app composes them, over a database under test: with a clock to move, a hasher that
/// counts and mail that goes nowhere. Every call has a scope of its own, like a request.
/// </summary>
internal sealed partial class AccountsUnderTest : IAsyncDisposable
{
    public const string Password = "blue kettle garden 94";

    private readonly WebApplication app;
    private readonly DatabaseUnderTest database;
    private static int names;

    public AccountsUnderTest(DatabaseUnderTest database)
    {
        this.database = database;
        // Skips the test where the database is not installed.
        database.ScopeFor(null).Dispose();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "Eatsential.Web",
                EnvironmentName = Environments.Development,
            }
        );
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Database:Provider"] = database.Provider.ToString(),
                ["ConnectionStrings:Eatsential"] = database.ConnectionString,
                ["PublicAddress"] = "https://eatsential.example",
            }
        );
        builder.AddEatsential();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IPasswordHasher<User>>(Hasher);
        builder.Services.AddSingleton<IMailTransport>(Mail);
        app = builder.Build();
        app.Services.GetRequiredService<PasswordHashing>().WarmUp();
    }

    public MovableClock Clock { get; } = new();
    public CountingHasher Hasher { get; } = new();
    public MailStub Mail { get; } = new();

    public static string NewName() => $"person_{Interlocked.Increment(ref names)}";

    public async Task<T> RunAsync<TUseCase, T>(Func<TUseCase, Task<T>> run, Guid? user = null)
        where TUseCase : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (user is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(id);
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task<IReadOnlyList<FieldError>> RegisterAsync(
        string username,
        string? email = null,
        string password = Password
    ) =>
        RunAsync<RegisterAccount, IReadOnlyList<FieldError>>(r =>
            r.RunAsync(username, email ?? AddressOf(username), password, default)
        );

    public Task<ClaimsPrincipal?> VerifyAsync(string? token) =>
        RunAsync<VerifyEmail, ClaimsPrincipal?>(v => v.RunAsync(token, default));

    public Task<ClaimsPrincipal?> SignInAsync(string name, string password = Password) =>
        RunAsync<SignIn, ClaimsPrincipal?>(s => s.RunAsync(name, password, default));

    public Task<IReadOnlyList<FieldError>> SendLinkAsync(string email, TokenType purpose) =>
        RunAsync<SendLink, IReadOnlyList<FieldError>>(s => s.RunAsync(email, purpose, default));

    public Task<(IReadOnlyList<FieldError> Errors, ClaimsPrincipal? User)> ResetAsync(
        string? token,
        string password
    ) =>
        RunAsync<ResetPassword, (IReadOnlyList<FieldError>, ClaimsPrincipal?)>(r =>
            r.RunAsync(token, password, default)
        );

    public Task<TokenState> StateAsync(string? token, TokenType type) =>
        RunAsync<LinkState, TokenState>(l => l.RunAsync(token, type, default));

    public Task<int> DeliverAsync() =>
        RunAsync<DeliverDueMail, int>(d => d.RunAsync(CancellationToken.None));

    /// <summary>A confirmed account with <see cref="Password"/>.</summary>
    public async Task<User> AddConfirmedAsync()
    {
        var name = NewName();
        Assert.Empty(await RegisterAsync(name));
        Assert.NotNull(await VerifyAsync(await NewestTokenAsync(AddressOf(name))));
        return await UserAsync(name);
    }

    public async Task<User> UserAsync(string username)
    {
        await using var db = Open();
        return await db.Users.AsNoTracking().SingleAsync(u => u.UserName == username);
    }

    public async Task<IReadOnlyList<OutboxMail>> OutboxAsync(string address)
    {
        await using var db = Open();
        return await db
            .MailOutbox.AsNoTracking()
            .Where(m => m.ToAddress == address)
            .OrderBy(m => m.Id)
            .ToListAsync();
    }

    /// <summary>What stands after <c>?t=</c> in the newest mail to an address.</summary>
    public async Task<string> NewestTokenAsync(string address) =>
        Token().Match((await OutboxAsync(address))[^1].TextBody).Groups["token"].Value;

    public EatsentialDbContext Open() => database.Open(scope: DataScope.Accounts);

    public static string AddressOf(string username) => $"{username}@example.com";

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [GeneratedRegex(@"[?]t=(?<token>\S+)", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
