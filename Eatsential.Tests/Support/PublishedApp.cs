using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Eatsential.Tests.Support;

/// <summary>A project published as for production and running on a free port, apart from this process.</summary>
internal sealed partial class PublishedApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private PublishedApp(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>On localhost, where browsers take secure cookies and ask for brotli without TLS.</summary>
    public Uri Address { get; }

    /// <summary>Builds and publishes a project into a folder. About a minute.</summary>
    public static async Task PublishAsync(string project, string folder)
    {
        using var publish = Start(
            "dotnet",
            [
                "publish",
                project,
                "--configuration",
                "Release",
                "--output",
                folder,
                "-p:UseSharedCompilation=false",
                "-nodeReuse:false",
            ],
            folder,
            new Dictionary<string, string>()
        );
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"{project} was not published:\n{output}");
    }

    /// <param name="assembly">The app's main assembly in the folder.</param>
    public static async Task<PublishedApp> StartAsync(
        string folder,
        string assembly,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var process = Start(
            "dotnet",
            [Path.Combine(folder, assembly), "--urls", "http://127.0.0.1:0"],
            folder,
            settings
        );
        using var deadline = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            seen.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // A full pipe would stop it.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new(process, new Uri($"http://localhost:{match.Groups["port"].Value}"));
            }
        }
        throw new InvalidOperationException(
            $"{assembly} did not start:\n{string.Join('\n', seen)}\n{await process.StandardError.ReadToEndAsync(deadline.Token)}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(
        string program,
        IEnumerable<string> arguments,
        string workingFolder,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [GeneratedRegex(
        @"Now listening on: http://127\.0\.0\.1:(?<port>\d+)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Listening();
}
