using System.Text;
using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Journeys;

/// <summary>From a file nobody has seen to a menu, and back.</summary>
[Collection(Browser.Collection)]
public sealed class ImportJourney(Browser browser, AppServer app) : IClassFixture<AppServer>
{
    private const string Menu =
        "O'Brien's, spring\n\nItem;Weight in ounces;Kcal;Salt (g);Contains;Ingredients\n"
        + "Fish pie;12;450-520;1,2;Fish;\"Cod, milk,\nwheat flour\"\n"
        + "Fish pie;14;600;varies;Fish|Milk;\n"
        + "Soup;8;lots;0,5g salt;;\n"
        + "=1+1;;;;Milk;\n";

    [SkippableTheory]
    [InlineData(Device.Phone, ColorScheme.Light)]
    [InlineData(Device.Laptop, ColorScheme.Dark)]
    public async Task A_menu_is_checked_imported_mended_and_undone(
        Device device,
        ColorScheme colors
    )
    {
        var file = $"obrien-{device}.csv";
        await using var staff = await ArriveAsync(device, colors);
        var page = staff.Page;
        await staff.GoAsync("/staff/import");
        await UploadAsync(
            staff,
            file,
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Menu)]
        );
        await Expect(page.GetByText($"{file}: UTF-16, 6 columns.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("The columns are named in row")).ToHaveValueAsync("3");
        await Expect(Meaning(page, "Kcal")).ToHaveValueAsync("Energy-kcal");
        await Expect(Meaning(page, "Weight in ounces")).ToHaveValueAsync("");
        await Meaning(page, "Weight in ounces").SelectOptionAsync("Variant");
        await Expect(page.GetByText("Fish pie (14)")).ToBeVisibleAsync();
        await Expect(page.GetByText("480 mg")).ToBeVisibleAsync();
        await Expect(page.GetByText("Cod, Milk, Wheat", new() { Exact = true })).ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        await staff.NothingSticksOutAsync();

        await page.GetByLabel("A new one").CheckAsync();
        await page.GetByLabel("Name of the new restaurant").FillAsync($"O'Brien's {device}");
        await page.GetByLabel("Name of the new restaurant").BlurAsync();
        await Button(page, "Check without importing").ClickAsync();
        await Expect(page.GetByText("Nothing was imported: 1 of 4 rows cannot be read"))
            .ToBeVisibleAsync();
        await Expect(page.GetByText("a range is not an amount, left unknown").First)
            .ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        await staff.NothingSticksOutAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            Button(page, "Download the rows to fix").ClickAsync()
        );
        Assert.Equal($"obrien-{device}-to-fix.csv", download.SuggestedFilename);
        Assert.Contains(
            "Soup,8,lots,\"0,5g salt\",,,6,",
            await File.ReadAllTextAsync((await download.PathAsync())!),
            StringComparison.Ordinal
        );

        await page.GetByLabel("Import the good rows only").CheckAsync();
        await Button(page, "Import").ClickAsync();
        await Expect(page.GetByText("Imported: 3 new, 0 changed, 0 as they were, 1 left out."))
            .ToBeVisibleAsync();
        await Button(page, "Import").ClickAsync();
        await Expect(page.GetByText("This file has been imported already")).ToBeVisibleAsync();

        await staff.GoAsync("/staff");
        await page.GetByRole(AriaRole.Link, new() { Name = file }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = file })).ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        await staff.NothingSticksOutAsync();
        await Button(page, "Dealt with").ClickAsync();
        await Expect(Button(page, "Dealt with")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "All imports" }).ClickAsync();
        await Button(page, $"Undo the import of {file}").ClickAsync();
        await Button(page, $"Undo the import of {file} now").ClickAsync();
        await Expect(page.GetByText("Undone: 4 removed, 0 put back as they were."))
            .ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        staff.SawNoFault();
    }

    [SkippableTheory]
    [InlineData("NUL", "it has NUL characters in it")]
    [InlineData("gzip", "This is no CSV file but a gzip archive")]
    [InlineData("header", "a header and no rows")]
    public async Task A_file_that_is_no_table_is_refused_by_name(string kind, string reason)
    {
        byte[] content = kind switch
        {
            "NUL" => [.. "Name,Price\nSoup,"u8, 0, .. "\n"u8],
            "gzip" => [0x1F, 0x8B, 8, 0],
            _ => [.. "Name,Price\n"u8],
        };
        await using var staff = await ArriveAsync(Device.Laptop, ColorScheme.Light);
        await staff.GoAsync("/staff/import");
        await UploadAsync(staff, "odd.csv", content);
        await Expect(staff.Page.GetByText(reason)).ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        staff.SawNoFault();
    }

    [SkippableFact]
    public async Task A_long_import_tells_how_far_it_is_and_stops_when_told_to()
    {
        await using var staff = await ArriveAsync(Device.Laptop, ColorScheme.Light);
        var page = staff.Page;
        await staff.GoAsync("/staff/import");
        await UploadAsync(
            staff,
            "long.csv",
            Encoding.UTF8.GetBytes(
                "Restaurant,Item,Calories\n"
                    + string.Concat(
                        Enumerable.Range(0, 200_000).Select(i => $"Long's,Dish {i},{i % 1_000}\n")
                    )
            )
        );
        await Button(page, "Import").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Button(page, "Cancel").ClickAsync();
        await Expect(page.GetByText("Cancelled. Nothing was changed.")).ToBeVisibleAsync();

        await staff.GoAsync("/staff/restaurants?q=Long's");
        await Expect(page.GetByText("0 rows with “Long's”")).ToBeVisibleAsync();
        staff.SawNoFault();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Meaning(IPage page, string header) =>
        page.GetByLabel($"{header}, column");

    private static Task UploadAsync(Visitor staff, string name, byte[] content) =>
        staff.ChooseFileAsync("CSV file of", name, "text/csv", content);

    private async Task<Visitor> ArriveAsync(Device device, ColorScheme colors)
    {
        var visitor = await browser.VisitAsync(app, device, colors);
        await visitor.SignInAsync(app, "nutritionist");
        return visitor;
    }
}
