namespace Eatsential.Data.Schemas.Audit;

/// <summary>
/// The seal of one closed window of an audit table: SHA-256 over the previous seal and the window's rows,
/// so that an edit, an insertion, a deletion or a cut tail shows.
/// </summary>
public sealed class AuditDigest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string TableName { get; init; }
    public required DateTimeOffset WindowStart { get; init; }
    public required DateTimeOffset WindowEnd { get; init; }
    public required long RowCount { get; init; }
    public required byte[] PreviousDigest { get; init; }
    public required byte[] Digest { get; init; }
    public DateTimeOffset CreatedAt { get; private set; }
}
