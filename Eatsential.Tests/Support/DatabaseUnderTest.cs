using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Support;

/// <summary>
/// A fresh, migrated database for one test class, with the reference data in it and nothing else. Write the tests once
/// and derive a class for each provider:
/// <code>
/// public abstract class AddAllergyTests(DatabaseUnderTest database)
/// {
///     [SkippableFact]
///     public async Task …()
///     {
///         var user = await database.AddUserAsync();
///         await new AddAllergy(database.FactoryFor(user), …).RunAsync(…);
///         await using var db = database.Open(user);
///     }
/// }
///
/// public sealed class AddAllergyOnSqlite(SqliteUnderTest database)
///     : AddAllergyTests(database), IClassFixture&lt;SqliteUnderTest&gt;;
///
/// public sealed class AddAllergyOnPostgres(PostgresUnderTest database)
///     : AddAllergyTests(database), IClassFixture&lt;PostgresUnderTest&gt;;
/// </code>
/// On PostgreSQL it connects as <c>app_writer</c>, as the web app does, so rights and row security hold. Tests are
/// <c>[SkippableFact]</c>: without PostgreSQL they are listed as skipped.
/// </summary>
public abstract class DatabaseUnderTest : IAsyncLifetime
{
    private ServiceProvider? services;
    private int users;

    public abstract DatabaseProvider Provider { get; }

    /// <summary>For a host under test; on PostgreSQL as app_writer.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>A scope as the host makes one for a request or circuit, with this user signed in; null is nobody.</summary>
    public AsyncServiceScope ScopeFor(Guid? user)
    {
        SkipWhereAbsent();
        var scope = services!.CreateAsyncScope();
        if (user is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(id);
        return scope;
    }

    /// <summary>What a use-case class takes.</summary>
    public IDbContextFactory<EatsentialDbContext> FactoryFor(Guid? user) =>
        ScopeFor(user).ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>();

    /// <summary>A context as this user, to arrange and to look.</summary>
    public EatsentialDbContext Open(Guid? user = null, DataScope scope = DataScope.User)
    {
        var db = FactoryFor(user).CreateDbContext();
        db.Scope = scope;
        return db;
    }

    /// <summary>The same on a connection string of one's own: another login, another pool.</summary>
    public static ServiceProvider ServicesFor(DatabaseProvider provider, string connectionString) =>
        new ServiceCollection()
            .AddEatsentialData(provider, connectionString)
            .AddSingleton(TimeProvider.System)
            .BuildServiceProvider();

    /// <inheritdoc cref="Open(Guid?, DataScope)"/>
    public static EatsentialDbContext Open(ServiceProvider services, Guid? user)
    {
        var scope = services.CreateScope();
        if (user is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignedInAs(id);
        return scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .CreateDbContext();
    }

    /// <summary>Adds an account that may use everything: active and with a verified address, unless told otherwise.</summary>
    public async Task<Guid> AddUserAsync(string? username = null, bool isEmailVerified = true)
    {
        username ??= $"user_{Interlocked.Increment(ref users)}";
        await using var db = Open(scope: DataScope.Accounts);
        var user = new User
        {
            UserName = username,
            Email = $"{username}@example.com",
            EmailConfirmed = isEmailVerified,
            PasswordHash = "not a hash",
        };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    }

    public async Task InitializeAsync()
    {
        if (await CreateAsync() is not { } connectionString)
            return;
        ConnectionString = connectionString;
        services = ServicesFor(Provider, connectionString);
    }

    public async Task DisposeAsync()
    {
        if (services is null)
            return;
        await services.DisposeAsync();
        await DropAsync();
    }

    /// <returns>The connection string; null where the provider is not installed.</returns>
    private protected abstract Task<string?> CreateAsync();

    private protected abstract Task DropAsync();

    /// <summary>A fixture cannot skip a test, only the test can: this is called from every way in.</summary>
    private protected virtual void SkipWhereAbsent() { }
}
