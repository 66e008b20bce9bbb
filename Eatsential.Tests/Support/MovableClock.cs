namespace Eatsential.Tests.Support;

/// <summary>A clock that a test moves.</summary>
public sealed class MovableClock : TimeProvider
{
    private long ticks = System.GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    /// <summary>A microsecond later at every look, as real time is: "newest" stays well defined.</summary>
    public override DateTimeOffset GetUtcNow() =>
        new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
