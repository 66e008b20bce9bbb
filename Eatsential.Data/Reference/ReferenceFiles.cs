using System.Text.Json;

namespace Eatsential.Data.Reference;

/// <summary>The data files embedded beside this class.</summary>
public static class ReferenceFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="name">Path below this folder, with forward slashes: <c>Demo/meals.csv</c>.</param>
    public static Stream Open(string name)
    {
        var resource = $"{typeof(ReferenceFiles).Namespace}.{name.Replace('/', '.')}";
        return typeof(ReferenceFiles).Assembly.GetManifestResourceStream(resource)
            ?? throw new FileNotFoundException($"There is no reference file '{name}'.");
    }

    public static IReadOnlyList<T> ReadJson<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
    }
}
