namespace Eatsential.Data.Schemas.Auth;

/// <summary>A mail to be sent, written in the transaction it speaks of. The body is emptied once sent: it may carry a link.</summary>
public sealed class OutboxMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string ToAddress { get; init; }
    public required string Subject { get; init; }
    public required string TextBody { get; set; }
    public required string HtmlBody { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public int Attempts { get; set; }
    public DateTimeOffset NextAttemptAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Set after the last try: an admin must look.</summary>
    public DateTimeOffset? DeadAt { get; set; }
    public string? LastError { get; set; }
}
