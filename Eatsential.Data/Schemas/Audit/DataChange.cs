namespace Eatsential.Data.Schemas.Audit;

/// <summary>One row changed in a table with personal or curated data. Written by triggers alone.</summary>
public sealed class DataChange
{
    public Guid Id { get; init; }
    public string TableSchema { get; init; } = "";
    public string TableName { get; init; } = "";

    /// <summary>INSERT, UPDATE, DELETE or TRUNCATE.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Who did it: app.current_user_id; null for the system.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The user's id, or "system".</summary>
    public string Actor { get; init; } = "";

    /// <summary>The database login.</summary>
    public string SessionUser { get; init; } = "";
    public Guid? RecordId { get; init; }

    /// <summary>JSON images of the row, without password hashes and tokens.</summary>
    public string? OldData { get; init; }
    public string? NewData { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}
