using System.Security.Claims;
using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Tests.Support;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Hosting.Sessions;

public abstract class CircuitIdentityTests(DatabaseUnderTest database)
{
    private readonly SignedInState state = new();
    private readonly CurrentUser currentUser = new();
    private readonly Browser browser = new();
    private readonly MovableClock clock = new();

    [SkippableFact]
    public async Task A_circuit_belongs_to_whom_it_was_opened_by()
    {
        var session = await SignInAsync();
        using var circuit = await OpenAsync(session);

        Assert.Equal(session.UserId, currentUser.Id);
        await SendInputAsync(circuit);
    }

    [SkippableFact]
    public async Task Nobody_may_open_a_circuit_too()
    {
        using var circuit = await OpenAsync(null);

        Assert.Null(currentUser.Id);
        await SendInputAsync(circuit);
    }

    [SkippableFact]
    public async Task The_same_session_may_reconnect()
    {
        var session = await SignInAsync();
        using var circuit = await OpenAsync(session);

        state.Become(session);

        await SendInputAsync(circuit);
        Assert.False(browser.WasReloaded);
    }

    [SkippableFact]
    public async Task Somebody_else_ends_the_circuit()
    {
        var session = await SignInAsync();
        using var circuit = await OpenAsync(session);

        state.Become(await SignInAsync());

        await IsOverAsync(circuit);
        Assert.Equal(session.UserId, currentUser.Id);
    }

    [SkippableFact]
    public async Task Signing_out_ends_the_circuit()
    {
        using var circuit = await OpenAsync(await SignInAsync());

        state.Become(null);

        await IsOverAsync(circuit);
    }

    [SkippableFact]
    public async Task A_session_ended_elsewhere_takes_no_more_input()
    {
        var session = await SignInAsync();
        using var circuit = await OpenAsync(session);
        await SendInputAsync(circuit);
        await using (var db = database.Open(scope: DataScope.Accounts))
            await db.UserSessions.Where(s => s.Id == session.Id).ExecuteDeleteAsync();

        clock.Advance(TimeSpan.FromSeconds(2));

        await IsOverAsync(circuit);
    }

    [SkippableFact]
    public async Task A_disabled_account_takes_no_more_input()
    {
        var session = await SignInAsync();
        using var circuit = await OpenAsync(session);
        await using (var db = database.Open(scope: DataScope.Accounts))
        {
            await db
                .Users.Where(u => u.Id == session.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, false));
        }

        await IsOverAsync(circuit);
    }

    /// <summary>A value typed must not come behind the button that saves it, though the database is asked between them.</summary>
    [SkippableFact]
    public async Task Input_is_taken_in_the_order_it_was_given()
    {
        using var circuit = await OpenAsync(await SignInAsync());
        var order = new List<int>();
        var inputs = Enumerable
            .Range(0, 20)
            .Select(i =>
                circuit.CreateInboundActivityHandler(_ =>
                {
                    order.Add(i);
                    return Task.CompletedTask;
                })(null!)
            )
            .ToList();
        await Task.WhenAll(inputs);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    /// <summary>What a handler waits for comes in as input too.</summary>
    [SkippableFact]
    public async Task Input_does_not_wait_for_the_work_of_the_input_before()
    {
        using var circuit = await OpenAsync(await SignInAsync());
        var answered = new TaskCompletionSource();
        var asks = circuit.CreateInboundActivityHandler(_ => answered.Task)(null!);
        await circuit.CreateInboundActivityHandler(_ =>
        {
            answered.SetResult();
            return Task.CompletedTask;
        })(null!);
        await asks;
    }

    private async Task<UserSession> SignInAsync()
    {
        var now = clock.GetUtcNow();
        var session = new UserSession
        {
            UserId = await database.AddUserAsync(),
            KeyHash = Guid.CreateVersion7().ToByteArray(),
            Ticket = [1],
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now.AddHours(1),
        };
        await using var db = database.Open(scope: DataScope.Accounts);
        db.UserSessions.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    private async Task<CircuitIdentity> OpenAsync(UserSession? session)
    {
        state.Become(session);
        var scopes = database
            .ScopeFor(null)
            .ServiceProvider.GetRequiredService<IServiceScopeFactory>();
        var circuit = new CircuitIdentity(
            state,
            new OpenSessions(scopes, clock),
            currentUser,
            browser,
            clock
        );
        await circuit.OnCircuitOpenedAsync(null!, default);
        return circuit;
    }

    private async Task IsOverAsync(CircuitIdentity circuit)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendInputAsync(circuit));
        Assert.True(browser.WasReloaded);
    }

    private static async Task SendInputAsync(CircuitIdentity circuit) =>
        await circuit.CreateInboundActivityHandler(_ => Task.CompletedTask)(null!);

    private sealed class SignedInState : AuthenticationStateProvider
    {
        private Task<AuthenticationState> state = null!;

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => state;

        public void Become(UserSession? session)
        {
            var principal = new ClaimsPrincipal(new ClaimsIdentity());
            if (session is not null)
            {
                principal = SignedInUser.Principal(session.UserId, "somebody", []);
                principal.BelongTo(session.Id);
            }
            state = Task.FromResult(new AuthenticationState(principal));
            NotifyAuthenticationStateChanged(state);
        }
    }

    private sealed class Browser : NavigationManager
    {
        public Browser() => Initialize("http://localhost/", "http://localhost/app");

        public bool WasReloaded { get; private set; }

        public override void Refresh(bool forceReload = false) => WasReloaded = forceReload;
    }
}

public sealed class CircuitIdentityOnSqlite(SqliteUnderTest database)
    : CircuitIdentityTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class CircuitIdentityOnPostgres(PostgresUnderTest database)
    : CircuitIdentityTests(database),
        IClassFixture<PostgresUnderTest>;
