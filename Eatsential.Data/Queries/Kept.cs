namespace Eatsential.Data.Queries;

/// <summary>A value of the database that seldom changes, read again after a while. One for the whole process.</summary>
public abstract class Kept<T>(TimeProvider time, TimeSpan keepFor)
    where T : class
{
    private Reading? last;

    /// <summary>At most one statement, and none while the last reading is recent.</summary>
    public async ValueTask<T> GetAsync(EatsentialDbContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (last is { } kept && now - kept.At < keepFor)
            return kept.Value;
        var value = await ReadAsync(db, ct);
        last = new(value, now);
        return value;
    }

    /// <summary>Makes the next reader ask the database.</summary>
    public void Forget() => last = null;

    protected abstract Task<T> ReadAsync(EatsentialDbContext db, CancellationToken ct);

    private sealed record Reading(T Value, DateTimeOffset At);
}
