using Eatsential.Data.Import;
using Eatsential.Web.Features.Staff.Import;

namespace Eatsential.Web.Hosting.Commands;

/// <summary>The imports of the staff's page, for scripts. Exit code 0 when everything asked for is in the catalogue.</summary>
internal static class ImportCommands
{
    public const string MenuUsage =
        "import-menu FILE [--restaurant NAME] [--dry-run] [--good-rows-only] [--to-fix CSV]: brings a menu into the catalogue; without NAME a column of the file names the restaurant. CSV gets the rows that cannot be read.";

    public const string RestaurantsUsage =
        "import-restaurants FILE [--dry-run] [--good-rows-only] [--to-fix CSV]: brings a list of restaurants into the catalogue.";

    private const string Restaurant = "--restaurant";

    public static Task<int> MenuAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    ) => RunAsync(services, args, ImportKind.Menu, MenuUsage, ct);

    public static Task<int> RestaurantsAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    ) => RunAsync(services, args, ImportKind.Restaurants, RestaurantsUsage, ct);

    private static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        ImportKind kind,
        string usage,
        CancellationToken ct
    )
    {
        if (Words.Read(args, kind) is not { } words)
        {
            await Console.Error.WriteLineAsync($"Usage: {usage}");
            return 1;
        }
        try
        {
            await using var content = File.OpenRead(words.File);
            var file = ImportFile.Open(content, words.File);
            var order = new ImportOrder(ColumnMapping.Suggest(file, kind))
            {
                RestaurantName = words.Restaurant,
                DryRun = words.DryRun,
                GoodRowsOnly = words.GoodRowsOnly,
            };
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ImportAccess>().ActForOperator();
            await PrintMappingAsync(file, order.Mapping);
            var report =
                kind == ImportKind.Menu
                    ? await scope
                        .ServiceProvider.GetRequiredService<ImportMenu>()
                        .RunAsync(file, order, null, ct)
                    : await scope
                        .ServiceProvider.GetRequiredService<ImportRestaurants>()
                        .RunAsync(file, order, null, ct);
            await PrintAsync(report);
            if (words.ToFix is { } path && report.RefusedRows > 0)
            {
                await using var toFix = File.Create(path);
                await FileToFix.WriteAsync(file, order, toFix, ct);
            }
            return report.Outcome == ImportOutcome.Refused || report.RefusedRows > 0 ? 1 : 0;
        }
        catch (Exception e)
            when (e is UnreadableFileException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task PrintMappingAsync(ImportFile file, ColumnMapping mapping)
    {
        foreach (var (header, meaning) in file.Headers.Zip(mapping.Columns))
            await Console.Out.WriteLineAsync($"  {header} -> {meaning?.Label ?? "not imported"}");
    }

    private static async Task PrintAsync(ImportReport report)
    {
        foreach (var problem in report.Problems)
        {
            await Console.Error.WriteLineAsync(
                ImportText.Line(problem) + (problem.RefusesRow ? "" : " (imported)")
            );
        }
        await PrintRestAsync(report.ProblemCount - report.Problems.Count);
        foreach (var name in report.Repeated)
            await Console.Out.WriteLineAsync(
                $"Row {name.Row}: another one is called {name.Name}; both are kept."
            );
        foreach (var note in report.Notes)
            await Console.Out.WriteLineAsync(note);
        await PrintRestAsync(report.NoteCount - report.Notes.Count);
        foreach (var refusal in report.Refusals)
            await Console.Error.WriteLineAsync(refusal);
        await Console.Out.WriteLineAsync(ImportText.Summary(report));
    }

    private static async Task PrintRestAsync(int more)
    {
        if (more > 0)
            await Console.Out.WriteLineAsync($"… and {more} more.");
    }

    private sealed record Words(
        string File,
        string? Restaurant,
        bool DryRun,
        bool GoodRowsOnly,
        string? ToFix
    )
    {
        /// <returns>Null when the words are not those of the usage.</returns>
        public static Words? Read(string[] args, ImportKind kind)
        {
            string? file = null;
            string? restaurant = null;
            string? toFix = null;
            var (dryRun, goodRowsOnly) = (false, false);
            for (var i = 1; i < args.Length; i++)
            {
                switch (args[i])
                {
                    case "--dry-run":
                        dryRun = true;
                        break;
                    case "--good-rows-only":
                        goodRowsOnly = true;
                        break;
                    case "--to-fix" when i + 1 < args.Length && toFix is null:
                        toFix = args[++i];
                        break;
                    case ImportCommands.Restaurant
                        when kind == ImportKind.Menu && i + 1 < args.Length && restaurant is null:
                        restaurant = args[++i];
                        break;
                    case var word
                        when !word.StartsWith("--", StringComparison.Ordinal) && file is null:
                        file = word;
                        break;
                    default:
                        return null;
                }
            }
            return file is null ? null : new(file, restaurant, dryRun, goodRowsOnly, toFix);
        }
    }
}
