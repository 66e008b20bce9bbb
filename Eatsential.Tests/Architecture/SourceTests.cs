using System.Text.RegularExpressions;

namespace Eatsential.Tests.Architecture;

/// <summary>Rules about the files themselves, which no analyzer knows.</summary>
public partial class SourceTests
{
    private const int MaxLines = 300;

    /// <summary>In pieces, so that this file keeps the rule it states.</summary>
    private static readonly string[] RegistryHosts =
    [
        "nuget" + ".org",
        "npmjs" + ".org",
        "npmjs" + ".com",
        "debian" + ".org",
        "pypi" + ".org",
    ];

    [Fact]
    public void A_namespace_is_the_folder_it_stands_in()
    {
        var offences =
            from file in SourceTree.Files(".cs")
            where file.StartsWith("Eatsential.", StringComparison.Ordinal)
            let stated = SourceTree
                .Lines(file)
                .Select(l => Namespace().Match(l))
                .FirstOrDefault(m => m.Success)
            where stated is not null
            let folder = Path.GetDirectoryName(file)!.Replace('/', '.').Replace('\\', '.')
            where stated.Groups["name"].Value != folder
            select $"{file} says {stated.Groups["name"].Value}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Product_code_comes_in_small_files()
    {
        var offences =
            from file in SourceTree.Files(".cs", ".razor", ".sql", ".js")
            where !file.Contains("/Migrations/", StringComparison.Ordinal)
            where !file.StartsWith("Eatsential.Tests/", StringComparison.Ordinal)
            let lines = SourceTree.Lines(file).Length
            where lines > MaxLines
            select $"{file} has {lines} lines";

        Assert.Empty(offences);
    }

    [Fact]
    public void No_file_names_a_registry_or_a_folder_of_one_machine()
    {
        var offences =
            from file in SourceTree.Files(
                ".cs",
                ".razor",
                ".sql",
                ".js",
                ".css",
                ".json",
                ".csproj",
                ".props",
                ".sln",
                ".md",
                ".csv",
                ""
            )
            from line in SourceTree.Lines(file)
            where
                RegistryHosts.Any(h => line.Contains(h, StringComparison.OrdinalIgnoreCase))
                || MachineFolder().IsMatch(line)
            select $"{file}: {line.Trim()}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_file()
    {
        var offences =
            from file in SourceTree.Files(".csproj")
            from line in SourceTree.Lines(file)
            where OwnVersion().IsMatch(line)
            select $"{file}: {line.Trim()}";

        Assert.Empty(offences);
    }

    [Theory]
    [InlineData(@"<PackageReference Include=""X"" Version=""1.0.0"" />", true)]
    [InlineData(@"<PackageReference Include=""X"" VersionOverride=""1.0.0"" />", true)]
    [InlineData(@"<PackageReference Include=""X"" PrivateAssets=""all"" />", false)]
    public void The_reader_of_project_files_sees_a_version(string line, bool isOwn) =>
        Assert.Equal(isOwn, OwnVersion().IsMatch(line));

    [Theory]
    [InlineData("cd /" + "root/app", true)]
    [InlineData("\"/" + "home/ann/data\"", true)]
    [InlineData("href=\"/account\"", false)]
    [InlineData("https://eatsential.example/" + "home/page", false)]
    public void The_reader_of_paths_sees_a_machines_folder(string line, bool isOfMachine) =>
        Assert.Equal(isOfMachine, MachineFolder().IsMatch(line));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.:/])/(root|home|work|Users)/\w", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineFolder();

    [GeneratedRegex(
        @"<PackageReference .*\bVersion(Override)?=",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OwnVersion();
}
