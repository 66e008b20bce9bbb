using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Eatsential.Data;
using Eatsential.Data.Schemas.Auth;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting.Sessions;

/// <summary>
/// Keeps sign-ins in <c>auth.user_sessions</c>. The cookie holds a random key, the row only its SHA-256 and the ticket
/// under Data Protection: deleting the row ends the session wherever a copy of the cookie may be.
/// </summary>
internal sealed class SessionTickets(
    IServiceScopeFactory scopes,
    IDataProtectionProvider protection,
    TimeProvider time
) : ITicketStore
{
    /// <summary>Ends a session that is not used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    /// <summary>Ends a session however much it is used: NIST SP 800-63B's 30 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The oldest session gives way to one more.</summary>
    private const int MaxPerUser = 20;

    /// <summary>A read of a session is written down at most this often.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private const int KeyBytes = 32;
    private readonly IDataProtector protector = protection.CreateProtector("sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) =>
        throw new NotSupportedException("A session is opened in an HTTP request.");

    public async Task<string> StoreAsync(
        AuthenticationTicket ticket,
        HttpContext httpContext,
        CancellationToken cancellationToken
    )
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7();
        var userId = ticket.Principal.UserId()!.Value;
        ticket.Principal.BelongTo(id);
        var agent = httpContext.Request.Headers.UserAgent.ToString();
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await OpenAsync(scope, cancellationToken);
        db.UserSessions.Add(
            new UserSession
            {
                Id = id,
                UserId = userId,
                KeyHash = Hash(key),
                Ticket = Serialize(ticket),
                IpAddress = httpContext.Connection.RemoteIpAddress,
                UserAgent = agent.Length > 400 ? agent[..400] : agent,
                CreatedAt = now,
                LastSeenAt = now,
                ExpiresAt = now + Idle,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        var surplus = await db
            .UserSessions.Where(s => s.UserId == userId)
            .OrderByDescending(s => s.LastSeenAt)
            .Skip(MaxPerUser)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
        if (surplus.Count > 0)
        {
            await db
                .UserSessions.Where(s => surplus.Contains(s.Id))
                .ExecuteDeleteAsync(cancellationToken);
        }
        return key;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(
        string key,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await OpenAsync(scope, cancellationToken);
        var session = await db
            .UserSessions.AsNoTracking()
            .Where(s => s.KeyHash == hash && s.ExpiresAt > now)
            .Where(s => db.Users.Any(u => u.Id == s.UserId && u.IsActive && u.DeletedAt == null))
            .Select(s => new
            {
                s.Id,
                s.Ticket,
                s.LastSeenAt,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (session is null)
            return null;
        if (now - session.LastSeenAt > SeenEvery)
        {
            await db
                .UserSessions.Where(s => s.Id == session.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(s => s.LastSeenAt, now),
                    cancellationToken
                );
        }
        return Deserialize(session.Ticket);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        RenewAsync(key, ticket, CancellationToken.None);

    /// <summary>Lets a used session live on. A new sign-in never comes here: it gets a key of its own.</summary>
    public async Task RenewAsync(
        string key,
        AuthenticationTicket ticket,
        CancellationToken cancellationToken
    )
    {
        if (ticket.Principal.SessionId() is not { } id)
            throw new InvalidOperationException("Sign out before signing in as somebody.");
        var hash = Hash(key);
        var now = time.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await OpenAsync(scope, cancellationToken);
        var started = await db
            .UserSessions.Where(s => s.KeyHash == hash && s.Id == id)
            .Select(s => (DateTimeOffset?)s.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (started is null)
            return;
        var end = started.Value + Longest;
        var expires = now + Idle < end ? now + Idle : end;
        ticket.Properties.ExpiresUtc = expires;
        var bytes = Serialize(ticket);
        await db
            .UserSessions.Where(s => s.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.Ticket, bytes)
                        .SetProperty(s => s.ExpiresAt, expires)
                        .SetProperty(s => s.LastSeenAt, now),
                cancellationToken
            );
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await OpenAsync(scope, cancellationToken);
        await db.UserSessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<EatsentialDbContext> OpenAsync(
        AsyncServiceScope scope,
        CancellationToken ct
    ) =>
        await scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<EatsentialDbContext>>()
            .OpenAccountsAsync(ct);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private byte[] Serialize(AuthenticationTicket ticket) =>
        protector.Protect(TicketSerializer.Default.Serialize(ticket));

    /// <returns>Null when the keys that protected it are gone: the person signs in again.</returns>
    private AuthenticationTicket? Deserialize(byte[] bytes)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(bytes));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
