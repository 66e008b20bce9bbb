namespace Eatsential.Data.Schemas;

/// <summary>A row two people may edit at once: the second writer is told (see <see cref="VersionInterceptor"/>).</summary>
public interface IVersioned
{
    int Version { get; set; }
}
