namespace Eatsential.Tests.Support;

/// <summary>A clock that stands still, so that ages and dates in a test stay true.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Noon of 22 November 2026, UTC.</summary>
    public static StoppedClock Default { get; } =
        new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;
}
