using System.Security.Cryptography;
using System.Text;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>Counts the rows of each restaurant and name. It keeps 16 bytes of a name, whatever its length.</summary>
internal sealed class RowOrdinals
{
    private const int KeyBytes = 16;
    private readonly Dictionary<UInt128, int> counts = [];

    /// <summary>How many rows of this name came before.</summary>
    public int Next(string restaurant, string name)
    {
        var hash = SHA256.HashData(
            Encoding.UTF8.GetBytes($"{restaurant.ToUpperInvariant()}\n{name}")
        );
        var key = BitConverter.ToUInt128(hash.AsSpan(0, KeyBytes));
        var before = counts.GetValueOrDefault(key);
        counts[key] = before + 1;
        return before;
    }
}
