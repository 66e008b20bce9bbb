namespace Eatsential.Web.Features.Staff.Import;

internal sealed record AllergenId(Guid Id, string Slug, string Name);

/// <summary>The vocabulary's rows, by slug and by id.</summary>
internal sealed class AllergenIds(IReadOnlyList<AllergenId> all)
{
    public IReadOnlyDictionary<string, Guid> BySlug { get; } = all.ToDictionary(a => a.Slug, a => a.Id);
    public IReadOnlyDictionary<Guid, string> Names { get; } = all.ToDictionary(a => a.Id, a => a.Name);
}
