using System.Runtime.InteropServices;

namespace Eatsential.Web.Features.Staff.Import;

/// <param name="Total">Rows of the file; 0 while they are being counted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ImportProgress(int Done, int Total);
