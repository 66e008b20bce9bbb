using System.Security.Claims;
using Eatsential.Data;
using Eatsential.Web.Hosting.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Eatsential.Tests.Hosting.Sessions;

public sealed class CircuitIdentityTests
{
    private readonly Guid maria = Guid.CreateVersion7();
    private readonly SignedInState state = new();
    private readonly CurrentUser currentUser = new();
    private readonly Browser browser = new();

    [Fact]
    public async Task A_circuit_belongs_to_whom_it_was_opened_by()
    {
        using var circuit = await OpenAsync(maria);

        Assert.Equal(maria, currentUser.Id);
        await SendInputAsync(circuit);
    }

    [Fact]
    public async Task The_same_person_may_reconnect()
    {
        using var circuit = await OpenAsync(maria);

        state.Become(maria);

        await SendInputAsync(circuit);
        Assert.False(browser.WasReloaded);
    }

    [Fact]
    public async Task Somebody_else_ends_the_circuit()
    {
        using var circuit = await OpenAsync(maria);

        state.Become(Guid.CreateVersion7());

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendInputAsync(circuit));
        Assert.True(browser.WasReloaded);
        Assert.Equal(maria, currentUser.Id);
    }

    [Fact]
    public async Task Signing_out_ends_the_circuit()
    {
        using var circuit = await OpenAsync(maria);

        state.Become(null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendInputAsync(circuit));
        Assert.True(browser.WasReloaded);
    }

    private async Task<CircuitIdentity> OpenAsync(Guid? user)
    {
        state.Become(user);
        var circuit = new CircuitIdentity(state, currentUser, browser);
        await circuit.OnCircuitOpenedAsync(null!, default);
        return circuit;
    }

    private static async Task SendInputAsync(CircuitIdentity circuit) =>
        await circuit.CreateInboundActivityHandler(_ => Task.CompletedTask)(null!);

    private sealed class SignedInState : AuthenticationStateProvider
    {
        private Task<AuthenticationState> state = Task.FromResult(
            new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))
        );

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => state;

        public void Become(Guid? user)
        {
            var principal = user is { } id
                ? SignedInUser.Principal(id, "somebody", [])
                : new ClaimsPrincipal(new ClaimsIdentity());
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
