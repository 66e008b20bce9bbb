using System.Globalization;

namespace Eatsential.Tests.Benchmarks;

/// <summary>Every hot query with its time, the slowest statement's blocks, and what it read whole.</summary>
internal static class HotQueryBenchmark
{
    private const int People = 20_000;

    /// <param name="where">How many meals to generate, or the connection string of a superuser to a filled database.</param>
    public static async Task RunAsync(string where)
    {
        await using var database = int.TryParse(where, CultureInfo.InvariantCulture, out var meals)
            ? await FilledDatabase.CreateAsync(meals, People)
            : await FilledDatabase.OpenAsync(where);
        var data = await HotData.ReadAsync(database);
        var plans = new HotPlans(database, data);
        Console.WriteLine("statements       ms    blocks  query");
        foreach (var query in HotQuery.All(data))
        {
            await plans.OfAsync(query);
            var statements = await plans.OfAsync(query);
            var whole = string.Join(
                ", ",
                statements.SelectMany(s => s.Scanned).Where(s => s.Rows > 5_000)
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{statements.Count, 10} {statements.Sum(s => s.Milliseconds), 8:N1} {statements.Sum(s => s.Blocks), 9:N0}  {query} {whole}"
                )
            );
        }
    }
}
