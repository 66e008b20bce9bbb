namespace Eatsential.Data.Schemas.Auth;

/// <summary>A former password's hash: the last five may not come back.</summary>
public sealed class PasswordHistoryEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public required string PasswordHash { get; init; }
    public DateTimeOffset CreatedAt { get; private set; }
}
