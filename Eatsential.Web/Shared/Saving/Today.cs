namespace Eatsential.Web.Shared.Saving;

internal static class Today
{
    public static DateOnly Of(TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The date where the day begins first (UTC+14): no date typed anywhere as "today" lies after it.</summary>
    public static DateOnly Furthest(TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(14));
}
