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
            [.. Nodes(plan).Where(IsScan).Select(at => (Table(at.Node), Rows(at)))]
        );
    }

    private static bool IsScan((JsonElement Node, double Processes) at) =>
        at.Node.GetProperty("Node Type").GetString() == "Seq Scan";

    private static string Table(JsonElement node) => node.GetProperty("Relation Name").GetString()!;

    /// <summary>
    /// Processes that share a scan read the table once together; those that each make the same scan are counted as one of
    /// them.
    /// </summary>
    private static double Rows((JsonElement Node, double Processes) at)
    {
        var rows =
            Number(at.Node, "Actual Loops")
            * (Number(at.Node, "Actual Rows") + Number(at.Node, "Rows Removed by Filter"));
        return at.Node.GetProperty("Parallel Aware").GetBoolean() ? rows : rows / at.Processes;
    }

    /// <summary>Zero where the plan has none.</summary>
    private static double Number(JsonElement node, string name) =>
        node.TryGetProperty(name, out var number) ? number.GetDouble() : 0;

    private static long Count(JsonElement node, string name) => node.GetProperty(name).GetInt64();

    /// <summary>Each node with how many processes carry it out.</summary>
    private static IEnumerable<(JsonElement Node, double Processes)> Nodes(
        JsonElement node,
        double processes = 1
    )
    {
        yield return (node, processes);
        if (!node.TryGetProperty("Plans", out var plans))
            yield break;
        // None where the node gathers nothing, so that its children run in as many processes as itself.
        var below = processes + Number(node, "Workers Launched");
        foreach (var child in plans.EnumerateArray().SelectMany(p => Nodes(p, below)))
            yield return child;
    }
}
