namespace Eatsential.Tests.Support;

/// <summary>The folder with the solution, from wherever the tests run.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>Real menus and statements beside the repository, where a machine has them.</summary>
    public static string SharedData { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "../shared/data"));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null
            && !File.Exists(System.IO.Path.Combine(folder.FullName, "Eatsential.sln"))
        )
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("Eatsential.sln was not found above the tests.");
    }
}
