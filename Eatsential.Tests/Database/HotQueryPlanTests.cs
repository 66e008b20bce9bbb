using System.Globalization;
using Eatsential.Tests.Benchmarks;

namespace Eatsential.Tests.Database;

/// <summary>How PostgreSQL carries out what the pages ask, on 200,000 meals of 10,000 restaurants.</summary>
public sealed class HotQueryPlanTests
{
    private const int Meals = 200_000;

    /// <summary>
    /// Rows. The restaurants, which are 3 MB: where a filter leaves thousands of dishes, one pass over them is fewer blocks
    /// than a lookup for each.
    /// </summary>
    private const double WholeTable = 20_000;

    /// <summary>Of 8 kB, over all statements of a page: a tenth of a second in memory, with room.</summary>
    private const long MostBlocks = 40_000;

    [SkippableFact]
    public async Task No_page_reads_a_large_table_from_end_to_end()
    {
        await using var database = await FilledDatabase.CreateAsync(Meals, people: 2_000);
        var data = await HotData.ReadAsync(database);
        var plans = new HotPlans(database, data);
        List<string> faults = [];
        foreach (var query in HotQuery.All(data))
        {
            var statements = await plans.OfAsync(query);
            Assert.NotEmpty(statements);
            faults.AddRange(
                statements
                    .SelectMany(s => s.Scanned)
                    .Where(s => s.Rows > WholeTable && !IsCutShort(s))
                    .Select(s => Text($"{query}: {s.Rows:N0} rows of {s.Table}"))
            );
            var blocks = statements.Sum(s => s.Blocks);
            if (blocks > MostBlocks)
                faults.Add(Text($"{query}: {blocks:N0} blocks"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>A count that stops at its limit reads the table in its order only as far as it has to.</summary>
    private static bool IsCutShort((string Table, double Rows) scan) =>
        scan is { Table: "meals", Rows: < Meals / 2.0 };

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
