using System.Text.RegularExpressions;
using Eatsential.Tests.Support;
using Microsoft.Playwright;

namespace Eatsential.Tests.Benchmarks;

/// <summary>
/// T12: bytes over the wire until a page is there, in a browser with an empty cache, both sides published with brotli:
/// ours with 24 cards, and the counter page of the stock Blazor template with MudBlazor set up as its guide says.
/// </summary>
internal static class FirstLoadBenchmark
{
    public static async Task MeasureAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("eats-first-load-");
        var browser = new Browser();
        try
        {
            var template = await MudTemplate.PublishAsync(
                folder.CreateSubdirectory("template").FullName
            );
            var ours = folder.CreateSubdirectory("ours").FullName;
            await PublishedApp.PublishAsync(
                Path.Combine(RepositoryRoot.Path, "Eatsential.Web"),
                ours
            );

            double counter;
            await using (
                var app = await PublishedApp.StartAsync(
                    template,
                    MudTemplate.Assembly,
                    Production()
                )
            )
                counter = await BytesAsync(browser, app.Address, "/counter", signIn: null);

            // The demo data and its sign-ins are made in development; what is measured runs as in production.
            var settings = Settings(folder.FullName);
            settings["ASPNETCORE_ENVIRONMENT"] = "Development";
            await using (await PublishedApp.StartAsync(ours, "Eatsential.Web.dll", settings)) { }
            settings["ASPNETCORE_ENVIRONMENT"] = "Production";
            await using var eatsential = await PublishedApp.StartAsync(
                ours,
                "Eatsential.Web.dll",
                settings
            );
            var password = (await File.ReadAllLinesAsync(settings["Demo__File"]))
                .Select(l => l.Split(' '))
                .Single(l => l[0] == "diner")[1];

            var open = await BytesAsync(
                browser,
                eatsential.Address,
                "/meals?avoid=milk,peanuts",
                signIn: null
            );
            var own = await BytesAsync(browser, eatsential.Address, "/app/meals", password);
            Console.WriteLine(
                $"First load: /meals {open:N0}, /app/meals {own:N0}, template {counter:N0} bytes"
            );
            report.Add(
                "T12",
                null,
                "first load of /meals / the template's page",
                open / counter,
                0.08,
                "×"
            );
            report.Add(
                "T12",
                null,
                "first load of /app/meals / the template's page",
                own / counter,
                0.20,
                "×"
            );
        }
        finally
        {
            await browser.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Production() =>
        new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" };

    private static Dictionary<string, string> Settings(string folder) =>
        new()
        {
            ["ConnectionStrings__Eatsential"] = $"Data Source={Path.Combine(folder, "ours.db")}",
            ["Demo__File"] = Path.Combine(folder, "demo-accounts.txt"),
            ["Mail__Folder"] = Path.Combine(folder, "mail"),
            ["PublicAddress"] = "http://localhost",
            ["Smtp__Host"] = "localhost",
            ["Smtp__From"] = "bench@example.com",
        };

    /// <param name="signIn">The diner's password; null for an anonymous visit.</param>
    private static async Task<double> BytesAsync(
        Browser browser,
        Uri address,
        string path,
        string? signIn
    )
    {
        string? state = null;
        if (signIn is not null)
        {
            await using var entrance = await browser.NewContextAsync(
                new() { BaseURL = address.ToString() }
            );
            var form = await entrance.NewPageAsync();
            await form.GotoAsync("/account/login");
            await form.FillAsync("[name=name]", "diner");
            await form.FillAsync("[name=password]", signIn);
            await form.PressAsync("[name=password]", "Enter");
            await form.WaitForURLAsync(new Regex("/app/meals"));
            state = await entrance.StorageStateAsync();
        }

        await using var context = await browser.NewContextAsync(
            new() { BaseURL = address.ToString(), StorageState = state }
        );
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes;
    }
}
