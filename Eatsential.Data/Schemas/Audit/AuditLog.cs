using System.Net;

namespace Eatsential.Data.Schemas.Audit;

/// <summary>Something somebody did that is no change of one row: signed in, was deleted, read another's data, exported.</summary>
public sealed class AuditLog
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? UserId { get; init; }
    public string Actor { get; init; } = "system";

    /// <summary>What was done: user.soft_deleted, session.opened …</summary>
    public required string Action { get; init; }
    public string? TargetType { get; init; }
    public Guid? TargetId { get; init; }

    /// <summary>JSON object.</summary>
    public string? Details { get; init; }
    public IPAddress? IpAddress { get; init; }
    public DateTimeOffset OccurredAt { get; init; }
}
