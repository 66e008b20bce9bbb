namespace Eatsential.Web.Hosting.Commands;

/// <summary>Words after <c>--</c> make the app do one thing and exit instead of serving.</summary>
internal sealed record CommandLine(
    string Name,
    string Usage,
    Func<IServiceProvider, string[], CancellationToken, Task<int>> RunAsync
)
{
    public static IReadOnlyList<CommandLine> All { get; } =
    [
        new("migrate", "migrate: brings the database to this version.", MigrateCommand.RunAsync),
        new(
            "masks verify",
            "masks verify: proves every meal's allergens equal to its ingredients'.",
            MasksVerifyCommand.RunAsync
        ),
        new(
            "audit verify",
            "audit verify: holds the audit trail against its seals and names what was tampered with.",
            AuditVerifyCommand.RunAsync
        ),
        new(FillCommand.Name, FillCommand.Usage, FillCommand.RunAsync),
        new(
            "sizes",
            "sizes: bytes a row of every table, beside the design's estimate.",
            SizesCommand.RunAsync
        ),
        new("import-menu", ImportCommands.MenuUsage, ImportCommands.MenuAsync),
        new("import-restaurants", ImportCommands.RestaurantsUsage, ImportCommands.RestaurantsAsync),
    ];

    /// <summary>The command whose words the arguments start with; null when the app is to serve.</summary>
    public static CommandLine? Find(string[] args) =>
        All.FirstOrDefault(c =>
            c.Name.Split(' ').SequenceEqual(args.Take(c.Name.Split(' ').Length))
        );
}
