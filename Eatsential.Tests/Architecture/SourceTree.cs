using Eatsential.Tests.Support;

namespace Eatsential.Tests.Architecture;

/// <summary>The files people write, without what builds and runs leave among them.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs =
    [
        ".git",
        ".data",
        ".idea",
        ".vs",
        "artifacts",
        "bin",
        "lib",
        "node_modules",
        "obj",
        "TestResults",
    ];

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(params string[] extensions) =>
        Below(new DirectoryInfo(RepositoryRoot.Path))
            .Where(f => extensions.Length == 0 || extensions.Contains(f.Extension))
            .Select(f => Path.GetRelativePath(RepositoryRoot.Path, f.FullName).Replace('\\', '/'));

    public static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(RepositoryRoot.Path, file));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(d => !NotOurs.Contains(d.Name))
                    .SelectMany(Below)
            );
}
