using System.Globalization;
using Eatsential.Data.Postgres;

namespace Eatsential.Web.Hosting.Commands;

internal static class SizesCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        var sizes = await ActivatorUtilities
            .CreateInstance<TableSizes>(scope.ServiceProvider)
            .RunAsync(ct);

        Print(
            $"{"bytes a row", -34} {"rows", 12} {"table", 8} {"indexes", 8} {"total", 8} {"design", 8} {"ratio", 6} {"with indexes", 13}"
        );
        foreach (var size in sizes.Where(s => s.Rows > 0))
        {
            var table = (double)size.TableBytes / size.Rows;
            var indexes = (double)size.IndexBytes / size.Rows;
            // The design estimates rows and their tables; what its indexes take stands beside it.
            var ratio = table / size.EstimatedRowBytes;
            var withIndexes = (table + indexes) / size.EstimatedRowBytes;
            Print(
                $"{size.Table, -34} {size.Rows, 12:N0} {table, 8:N0} {indexes, 8:N0} {table + indexes, 8:N0} {size.EstimatedRowBytes, 8:N0} {ratio, 6:N2} {withIndexes, 13:N2}"
            );
        }
        return 0;
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
