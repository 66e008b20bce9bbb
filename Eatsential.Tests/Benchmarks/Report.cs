using System.Globalization;

namespace Eatsential.Tests.Benchmarks;

/// <summary>Figures beside their targets. Ratios and blocks, since times on a shared machine are noise.</summary>
internal sealed class Report
{
    private readonly List<string> lines = [];

    /// <param name="size">Meals in the catalogue; null where it does not matter.</param>
    public void Add(string id, int? size, string what, double value, double target, string unit)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{id, -4} {size, 9:N0}  {what, -58} {value, 10:0.##} {unit, -6} target ≤ {target:0.##} {(value <= target ? "" : " MISSED")}"
        );
        lines.Add(line);
        Console.WriteLine(line);
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("id       meals  what");
        lines.ForEach(Console.WriteLine);
    }
}
