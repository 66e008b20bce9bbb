using System.Net;

namespace Eatsential.Data.Schemas.Audit;

/// <summary>One request answered.</summary>
public sealed class AccessLog
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? UserId { get; init; }
    public Guid? SessionId { get; init; }
    public IPAddress? IpAddress { get; init; }
    public string? UserAgent { get; init; }

    /// <summary>The route's pattern, never the URL: a query string can carry health data.</summary>
    public string? Endpoint { get; init; }
    public string? Method { get; init; }
    public int? StatusCode { get; init; }
    public int? ResponseTimeMs { get; init; }
    public string? ErrorMessage { get; init; }
    public DateTimeOffset AccessedAt { get; init; }
}
