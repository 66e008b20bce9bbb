using System.Text;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Import;
using Eatsential.Tests.Import;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Import;
using Eatsential.Web.Features.Staff.Queue;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

/// <summary>What could not be imported stays in sight until somebody has dealt with it.</summary>
public abstract class ImportErrorsTests(DatabaseUnderTest database)
{
    [SkippableFact]
    public async Task A_refused_file_waits_in_the_queue_until_a_better_one_of_its_name_comes()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync(Files.Of("Item,Calories\nPie,lots\n", "refused.csv"), "Ray's");

        var waiting = Assert.Single(await WaitingAsync(staff), i => i.File == "refused.csv");
        Assert.Equal((1, true), (waiting.Refused, waiting.IsRefused));
        var review = await ReviewAsync(staff, waiting.Id);
        Assert.Equal(
            [new CellProblem(2, "Calories", "lots", "this is no number", true)],
            review.Problems
        );
        Assert.False(review.Import.CanBeUndone);

        await staff.ImportAsync(Files.Of("Item,Calories\nPie,300\n", "refused.csv"), "Ray's");
        Assert.DoesNotContain(await WaitingAsync(staff), i => i.File == "refused.csv");
    }

    [SkippableFact]
    public async Task Rows_left_out_wait_until_somebody_says_they_are_dealt_with()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        var report = await staff.ImportAsync(
            Files.Of("Item,Calories,Fat\nPie,lots,1\nTea,1,<1\n", "partly.csv"),
            "Sal's",
            goodRowsOnly: true
        );
        var waiting = Assert.Single(await WaitingAsync(staff), i => i.File == "partly.csv");
        Assert.Equal((1, false), (waiting.Refused, waiting.IsRefused));
        Assert.Equal(
            [true, false],
            (await ReviewAsync(staff, waiting.Id)).Problems.Select(p => p.RefusesRow)
        );

        var databases = database.FactoryFor(staff.User);
        var settle = new SettleImport(databases, new(databases), Kitchen.Clock);
        Assert.True(await settle.RunAsync(report.BatchId!.Value, CancellationToken.None));
        Assert.False(await settle.RunAsync(report.BatchId.Value, CancellationToken.None));
        Assert.DoesNotContain(await WaitingAsync(staff), i => i.File == "partly.csv");
    }

    [SkippableFact]
    public async Task A_dry_run_and_a_file_with_cells_left_unknown_trouble_nobody()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync(
            Files.Of("Item,Calories\nPie,lots\n", "dry.csv"),
            "Tom's",
            dryRun: true
        );
        await staff.ImportAsync(Files.Of("Item,Calories\nPie,<5\n", "bound.csv"), "Tom's");

        Assert.DoesNotContain(await WaitingAsync(staff), i => i.File is "dry.csv" or "bound.csv");
    }

    [SkippableFact]
    public async Task The_history_tells_who_imported_what_and_whether_it_can_be_undone()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        await staff.ImportAsync(Files.Of("Item,Calories\nPie,300\n", "history.csv"), "Uma's");

        var import = await PastAsync(staff);
        Assert.Equal(
            ("history.csv", "Uma's", 1, true, null),
            (
                import.FileName,
                import.Restaurant,
                import.Created,
                import.CanBeUndone,
                import.UndoneAt
            )
        );
        Assert.NotEmpty(import.By);
        Assert.NotEqual("a command on the server", import.By);

        await staff.UndoAsync(import.Id);
        Assert.True(await PastAsync(staff) is { CanBeUndone: false, UndoneAt: not null });
    }

    [SkippableFact]
    public async Task The_rows_to_fix_come_back_with_their_namesakes_and_no_formula_runs()
    {
        var staff = await ImportingStaff.SignInAsync(database);
        const string menu =
            "Item,Category,Calories\nSoup,=1+1,100\nPie,-,300\nSoup,@x,lots\n=HYPERLINK(),+x,many\n";
        await staff.ImportAsync(menu, "Val's", goodRowsOnly: true);
        Assert.Equal([("Pie", 300), ("Soup", 100)], await staff.MenuAsync("Val's"));

        var toFix = await ToFixAsync(menu, "Val's");
        Assert.Equal(
            [
                "Item,Category,Calories,Row,Problem",
                "Soup,\"'=1+1\",100,2,",
                "Soup,\"'@x\",lots,4,Calories: this is no number",
                "\"'=HYPERLINK()\",\"'+x\",many,5,Calories: this is no number",
            ],
            toFix.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        );

        var corrected = toFix
            .Replace("lots", "120", StringComparison.Ordinal)
            .Replace("many", "7", StringComparison.Ordinal);
        var report = await staff.ImportAsync(corrected, "Val's");
        Assert.Equal((2, 0, 1), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal(
            [("=HYPERLINK()", 7), ("Pie", 300), ("Soup", 100), ("Soup", 120)],
            await staff.MenuAsync("Val's")
        );
    }

    private static async Task<string> ToFixAsync(string menu, string restaurant)
    {
        var file = Files.Of(menu);
        using var to = new MemoryStream();
        await FileToFix.WriteAsync(
            file,
            new ImportOrder(ColumnMapping.Suggest(file, ImportKind.Menu))
            {
                RestaurantName = restaurant,
            },
            to,
            CancellationToken.None
        );
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private async Task<IReadOnlyList<ImportToMend>> WaitingAsync(ImportingStaff staff)
    {
        var databases = database.FactoryFor(staff.User);
        return (
            await new WorkQueue(
                databases,
                new(databases),
                EvidencePolicy.Default,
                Kitchen.Clock
            ).RunAsync(CancellationToken.None)
        ).Imports;
    }

    private async Task<ImportReview> ReviewAsync(ImportingStaff staff, Guid id)
    {
        var databases = database.FactoryFor(staff.User);
        return (
            await new ImportToReview(databases, new(databases), Kitchen.Clock).RunAsync(
                id,
                CancellationToken.None
            )
        )!;
    }

    private async Task<PastImport> PastAsync(ImportingStaff staff)
    {
        var databases = database.FactoryFor(staff.User);
        var all = await new PastImports(databases, new(databases), StoppedClock.Default).RunAsync(
            CancellationToken.None
        );
        return all.Single(i => i.FileName == "history.csv");
    }
}

public sealed class ImportErrorsOnSqlite(SqliteUnderTest database)
    : ImportErrorsTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class ImportErrorsOnPostgres(PostgresUnderTest database)
    : ImportErrorsTests(database),
        IClassFixture<PostgresUnderTest>;
