using System.Text;
using Eatsential.Data.Import;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Import;

/// <summary>Files as somebody sends them.</summary>
internal static class Files
{
    public static ImportFile Of(string text, string name = "menu.csv", Encoding? encoding = null) =>
        Of([.. (encoding ?? Encoding.UTF8).GetBytes(text)], name);

    public static ImportFile Of(byte[] bytes, string name = "menu.csv") =>
        ImportFile.Open(new MemoryStream(bytes), name);

    /// <summary>A real file, or a skipped test where the machine has none.</summary>
    public static ImportFile Real(string name)
    {
        var path = Path.Combine(RepositoryRoot.SharedData, name);
        Skip.IfNot(File.Exists(path), $"{name} is not on this machine.");
        return Of(File.ReadAllBytes(path), name);
    }

    /// <summary>The cells of each row, joined by a bar.</summary>
    public static IEnumerable<string> Lines(this ImportFile file) =>
        file.Rows().Select(row => string.Join('|', row.Cells));

    public static IReadOnlyList<MenuRow> Menu(string text)
    {
        var file = Of(text);
        return [.. new MenuReader(file, ColumnMapping.Suggest(file, ImportKind.Menu)).Rows()];
    }

    public static IReadOnlyList<RestaurantRow> Restaurants(string text)
    {
        var file = Of(text);
        return
        [
            .. new RestaurantReader(
                file,
                ColumnMapping.Suggest(file, ImportKind.Restaurants)
            ).Rows(),
        ];
    }
}
