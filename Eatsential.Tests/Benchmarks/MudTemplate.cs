using System.Diagnostics;
using System.Text.RegularExpressions;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Benchmarks;

/// <summary>The stock Blazor template with MudBlazor, the yardstick of T12.</summary>
internal static partial class MudTemplate
{
    public const string Assembly = "Template.dll";

    /// <returns>The folder it was published to.</returns>
    public static async Task<string> PublishAsync(string folder)
    {
        var project = Path.Combine(folder, "project");
        using (
            var made = Process.Start(
                "dotnet",
                [
                    "new",
                    "blazor",
                    "--output",
                    project,
                    "--name",
                    "Template",
                    "--interactivity",
                    "Server",
                    "--all-interactive",
                    "--no-https",
                    "--no-restore",
                ]
            )
        )
            await made.WaitForExitAsync();

        Replace(
            "Template.csproj",
            "</Project>",
            $"""<ItemGroup><PackageReference Include="MudBlazor" Version="{OurMudBlazor()}" /></ItemGroup></Project>"""
        );
        Replace(
            "Program.cs",
            "var app = builder.Build();",
            "MudBlazor.Services.ServiceCollectionExtensions.AddMudServices(builder.Services);\nvar app = builder.Build();"
        );
        Replace(
            "Components/App.razor",
            "</head>",
            """<link rel="stylesheet" href="@Assets["_content/MudBlazor/MudBlazor.min.css"]" /></head>"""
        );
        Replace(
            "Components/App.razor",
            "</body>",
            """<script src="@Assets["_content/MudBlazor/MudBlazor.min.js"]"></script></body>"""
        );
        Replace(
            "Components/Layout/MainLayout.razor",
            "@inherits LayoutComponentBase",
            "@inherits LayoutComponentBase\n<MudBlazor.MudThemeProvider /><MudBlazor.MudPopoverProvider /><MudBlazor.MudDialogProvider /><MudBlazor.MudSnackbarProvider />"
        );

        var published = Path.Combine(folder, "published");
        Directory.CreateDirectory(published);
        await PublishedApp.PublishAsync(project, published);
        return published;

        void Replace(string file, string old, string replacement)
        {
            var path = Path.Combine(project, file);
            var text = File.ReadAllText(path);
            if (!text.Contains(old, StringComparison.Ordinal))
                throw new InvalidOperationException($"The template's {file} has no '{old}'.");
            File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        }
    }

    private static string OurMudBlazor() =>
        Version()
            .Match(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Directory.Packages.props")))
            .Groups["version"]
            .Value;

    [GeneratedRegex(
        @"Include=""MudBlazor""\s+Version=""(?<version>[^""]+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Version();
}
