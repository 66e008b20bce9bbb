using System.Text.Json;

namespace Eatsential.Tests.Benchmarks;

/// <summary>How PostgreSQL carried a statement out.</summary>
/// <param name="Blocks">Of 8 kB, touched in memory or not.</param>
/// <param name="Scanned">Tables read from end to end, with the rows read; what a function reads inside is in its blocks alone.</param>
internal sealed record StatementPlan(
    string Sql,
    long Blocks,
    double Milliseconds,
    IReadOnlyList<(string Table, double Rows)> Scanned
)
{
    /// <param name="json">Of <c>EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)</c>.</param>
    public static StatementPlan Read(string sql, string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement[0];
        var plan = root.GetProperty("Plan");
        return new(
            sql,
            Count(plan, "Shared Hit Blocks") + Count(plan, "Shared Read Blocks"),
            root.GetProperty("Execution Time").GetDouble(),
            [.. Nodes(plan).Where(IsScan).Select(n => (Table(n), Rows(n)))]
        );
    }

    private static bool IsScan(JsonElement node) =>
        node.GetProperty("Node Type").GetString() == "Seq Scan";

    private static string Table(JsonElement node) => node.GetProperty("Relation Name").GetString()!;

    private static double Rows(JsonElement node) =>
        node.GetProperty("Actual Loops").GetDouble()
        * (
            node.GetProperty("Actual Rows").GetDouble()
            + (
                node.TryGetProperty("Rows Removed by Filter", out var removed)
                    ? removed.GetDouble()
                    : 0
            )
        );

    private static long Count(JsonElement node, string name) => node.GetProperty(name).GetInt64();

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var plans)
            ? plans.EnumerateArray().SelectMany(Nodes).Prepend(node)
            : [node];
}
