using Microsoft.Playwright;

namespace Eatsential.Tests.Support;

/// <summary>
/// One Chromium for a run; every test opens a context of its own with <see cref="VisitAsync"/>. Where no Chromium is
/// installed the tests that ask for it are skipped; with <c>EATSENTIAL_REQUIRE_BROWSER=1</c> they fail.
/// <code>
/// [Collection(Browser.Collection)]
/// public sealed class SignUpJourney(Browser browser, AppServer app) : IClassFixture&lt;AppServer&gt;
/// {
///     [SkippableFact]
///     public async Task …()
///     {
///         await using var visitor = await browser.VisitAsync(app, Device.Phone);
///         await visitor.GoAsync("/meals");
///         await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "…" }).ClickAsync();
///         visitor.SawNoFault();
///     }
/// }
/// </code>
/// </summary>
/// <remarks>It takes <c>/usr/bin/chromium</c>, or the program named in <c>CHROMIUM_PATH</c>.</remarks>
public sealed class Browser : IAsyncLifetime
{
    public const string Collection = "Browser";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    private static string Executable =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named
            ? named
            : "/usr/bin/chromium";

    private static bool IsInstalled => File.Exists(Executable);

    /// <summary>Somebody with an empty browser, about to visit.</summary>
    public async Task<Visitor> VisitAsync(
        AppServer app,
        Device device,
        ColorScheme colors = ColorScheme.Light
    )
    {
        return await Visitor.ArriveAsync(await ChromiumAsync(), app.Address, device, colors);
    }

    /// <summary>An empty browser for what needs more than a <see cref="Visitor"/>.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) =>
        await (await ChromiumAsync()).NewContextAsync(options);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>Tests of one collection run one after another, so this needs no lock.</summary>
    private async Task<IBrowser> ChromiumAsync()
    {
        if (!IsInstalled && Environment.GetEnvironmentVariable("EATSENTIAL_REQUIRE_BROWSER") == "1")
            throw new InvalidOperationException($"Chromium is required and not at {Executable}.");
        Skip.IfNot(IsInstalled, "Chromium is not installed.");
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        playwright ??= await Playwright.CreateAsync();
        return chromium ??= await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Executable, Args = Flags }
        );
    }
}

[CollectionDefinition(Browser.Collection)]
public sealed class BrowserCollection : ICollectionFixture<Browser>;
