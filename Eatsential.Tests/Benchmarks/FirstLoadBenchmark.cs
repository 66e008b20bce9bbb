namespace Eatsential.Tests.Benchmarks;

/// <summary>T12: bytes over the wire until a page is there, from published builds, in a browser with an empty cache.</summary>
internal static class FirstLoadBenchmark
{
    public static Task MeasureAsync(Report report)
    {
        _ = report;
        return Task.CompletedTask;
    }
}
