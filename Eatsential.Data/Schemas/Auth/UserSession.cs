using System.Net;

namespace Eatsential.Data.Schemas.Auth;

/// <summary>The server's half of a sign-in cookie: without this row the cookie is worth nothing.</summary>
public sealed class UserSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the 256-bit key in the cookie, so that a read of this table opens no session.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The serialized authentication ticket.</summary>
    public required byte[] Ticket { get; set; }

    public IPAddress? IpAddress { get; init; }
    public string? UserAgent { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
}
