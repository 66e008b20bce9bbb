using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Eatsential.Tests.Support;

/// <summary>A person with one tab open, who notices what goes wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>
    /// Milliseconds until what was awaited counts as missing. A test that passes never waits that long; a busy machine may.
    /// </summary>
    internal const float Patience = 60_000;

    /// <summary>The address alone: what stands on the page is waited for by itself.</summary>
    internal static readonly PageWaitForURLOptions Arrived = new()
    {
        WaitUntil = WaitUntilState.Commit,
    };

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // A status of 4xx is an answer some tests ask for; the browser reports it as an error too.
            if (
                message.Type == "error"
                && !message.Text.Contains(
                    "the server responded with a status of 4",
                    StringComparison.Ordinal
                )
            )
                faults.Add($"{page.Url}: {message.Text}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                faults.Add($"{response.Url}: {response.Status}");
        };
    }

    public IPage Page { get; }

    internal static async Task<Visitor> ArriveAsync(
        IBrowser browser,
        Uri address,
        Device device,
        ColorScheme colors
    )
    {
        var isPhone = device == Device.Phone;
        var own = await browser.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = isPhone
                    ? new() { Width = 360, Height = 740 }
                    : new() { Width = 1280, Height = 800 },
                HasTouch = isPhone,
                IsMobile = isPhone,
                ColorScheme = colors,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        own.SetDefaultTimeout(Patience);
        return new(own, await own.NewPageAsync());
    }

    /// <summary>Opens a path and waits until what is shown can be used.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Waits for the circuit of an interactive page; a static page is ready as it is.</summary>
    public Task ReadyAsync() =>
        Assertions.Expect(Page.Locator("[data-interactive=false]")).ToHaveCountAsync(0);

    /// <summary>Chooses a file as a person can: where the field takes one. Playwright itself waits for no such thing.</summary>
    public async Task ChooseFileAsync(string field, string name, string mimeType, byte[] content)
    {
        var input = Page.GetByLabel(field);
        await Assertions.Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(
            new FilePayload
            {
                Name = name,
                MimeType = mimeType,
                Buffer = content,
            }
        );
    }

    /// <summary>Another tab of the same browser, signed in alike.</summary>
    public async Task<Visitor> AnotherTabAsync() => new(context, await context.NewPageAsync());

    /// <summary>Fails on any script error, console error or 5xx since the start.</summary>
    public void SawNoFault() => Assert.True(faults.Count == 0, string.Join('\n', faults));

    /// <summary>Fails when the page is wider than the screen.</summary>
    public async Task NothingSticksOutAsync()
    {
        var excess = await Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(excess <= 0, $"{Page.Url} is {excess} px wider than the screen.");
    }

    /// <summary>WCAG 2.2 A and AA, and best practice, as axe checks them.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await Page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values =
                    [
                        "wcag2a",
                        "wcag2aa",
                        "wcag21a",
                        "wcag21aa",
                        "wcag22aa",
                        "best-practice",
                    ],
                },
            }
        );
        Assert.True(
            result.Violations.Length == 0,
            $"{Page.Url}:\n"
                + string.Join(
                    '\n',
                    result.Violations.SelectMany(v =>
                        v.Nodes.Select(n => $"{v.Id} ({v.Help}): {n.Target} {n.Html}")
                    )
                )
        );
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
