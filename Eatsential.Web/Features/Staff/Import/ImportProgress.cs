using System.Runtime.InteropServices;

namespace Eatsential.Web.Features.Staff.Import;

/// <param name="Total">Rows of the file; 0 while they are being counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImportProgress(int Done, int Total);

internal static class ImportProgressReports
{
    private const int Stretch = 1000;

    /// <summary>While the file is read for the first time and nobody knows its length.</summary>
    public static void Read(this IProgress<ImportProgress>? progress, int rows)
    {
        if (rows % Stretch == 0)
            progress?.Report(new(rows, 0));
    }
}
