using System.Globalization;

namespace Eatsential.Tests.Benchmarks;

/// <summary>What <c>scripts/bench</c> runs. Arguments: numbers of meals, the smallest first; none leaves out the search.</summary>
internal static class BenchmarkProgram
{
    /// <summary>Prints how PostgreSQL carries out the first page.</summary>
    private const string Plans = "plans";

    /// <summary>Measures every hot query, on a generated catalogue of this size or in the database of this connection.</summary>
    private const string Queries = "queries";

    public static async Task<int> Main(string[] args)
    {
        if (args is [Queries, var where])
        {
            await HotQueryBenchmark.RunAsync(where);
            return 0;
        }
        var report = new Report();
        var sizes = args.Where(a => a != Plans)
            .Select(a => int.Parse(a, CultureInfo.InvariantCulture))
            .ToList();
        double? firstT1 = null;
        foreach (var size in sizes)
        {
            await using var search = await SearchBenchmark.PrepareAsync(size);
            Console.WriteLine(search.Data);
            Console.WriteLine(await search.CompareWithReferenceAsync());
            if (args.Contains(Plans))
                Console.WriteLine(await search.PlanAsync());
            var t1 = await search.MeasureFirstPageAsync(report);
            if (firstT1 is { } first)
                report.Add(
                    "T2",
                    size,
                    $"first page, against {sizes[0]:N0} meals",
                    t1 / first,
                    1.25,
                    "×"
                );
            firstT1 ??= t1;
            await search.MeasureVerdictsAsync(report);
            await search.MeasureListPageAsync(report);
            await search.MeasureSpreadAsync(report);
        }
        await FirstLoadBenchmark.MeasureAsync(report);
        report.Print();
        return 0;
    }
}
