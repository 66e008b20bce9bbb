using System.Diagnostics;
using System.Globalization;
using Eatsential.Data;
using Eatsential.Data.Fill;

namespace Eatsential.Web.Hosting.Commands;

internal static class FillCommand
{
    public const string Name = "fill";

    public const string Usage =
        "fill --percent P | --meals N [--people N] [--seed S]: fills an empty database with generated rows.";

    public static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    )
    {
        var options = new CommandOptions(Name, args, "percent", "meals", "people", "seed");
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var until = DateOnly.FromDateTime(
            provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
        );
        var clock = Stopwatch.StartNew();
        await ActivatorUtilities
            .CreateInstance<FillDatabase>(provider)
            .RunAsync(Plan(options, until), new Lines(clock), ct);
        Print($"Filled in {clock.Elapsed.TotalSeconds:N0} s.");
        return 0;
    }

    private static FillPlan Plan(CommandOptions options, DateOnly until)
    {
        var seed = (int)(options["seed"] ?? 1);
        return (options["percent"], options["meals"]) switch
        {
            ({ } percent and > 0 and <= 100, null) => FillPlan.OfYear(percent, seed, until),
            (null, { } meals and >= 1 and <= 10_000_000) => FillPlan.OfCatalogue(
                (int)meals,
                (int)Math.Min(options["people"] ?? 0, 10_000_000),
                seed,
                until
            ),
            _ => throw new SettingsException($"Usage: {Usage}"),
        };
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Unlike <see cref="Progress{T}"/>, in order and at once.</summary>
    private sealed class Lines(Stopwatch clock) : IProgress<FillProgress>
    {
        public void Report(FillProgress value) =>
            Print(
                $"{clock.Elapsed.TotalSeconds, 6:N0} s  {value.Table, -22} {value.Done, 12:N0} of {value.Total:N0}"
            );
    }
}
