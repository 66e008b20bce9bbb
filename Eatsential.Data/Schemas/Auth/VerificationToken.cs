namespace Eatsential.Data.Schemas.Auth;

/// <summary>One link sent by mail. The link carries 256 random bits, this row only their SHA-256.</summary>
public sealed class VerificationToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the token, as lower-case hex.</summary>
    public required string Token { get; init; }
    public required TokenType TokenType { get; init; }

    /// <summary>The address a link confirms: the one it was mailed to, whatever the account says by now.</summary>
    public string? NewEmail { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Stored as email_verify, password_reset, email_change.</summary>
public enum TokenType
{
    EmailVerify = 1,
    PasswordReset = 2,
    EmailChange = 3,
}
