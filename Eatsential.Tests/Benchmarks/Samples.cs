using System.Diagnostics;

namespace Eatsential.Tests.Benchmarks;

/// <summary>Repeated measurements of one thing.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public double Median => Percentile(0.5);
    public double P95 => Percentile(0.95);
    public double Max => values.Max();

    public void Add(double value) => values.Add(value);

    /// <summary>Microseconds.</summary>
    public async Task TimeAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }

    private double Percentile(double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
