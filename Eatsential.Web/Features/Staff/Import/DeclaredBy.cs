using Eatsential.Data.Domain.Ingredients;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Import;
using Eatsential.Data.Reference;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>
/// Lays a row's allergens over those declared before: what its lists state, and what a new ingredient statement names.
/// A hazard is added at once; nothing takes one away here, since that needs a second member of staff.
/// </summary>
internal sealed class DeclaredBy(AllergenIds allergens, string source, Action<string> note)
{
    private const int SourceMax = 500;

    public IReadOnlyList<AllergenValue> Row(MenuRow row, MealValues before)
    {
        var declared = before.Declared.ToDictionary(a => a.AllergenId);
        foreach (var slug in row.Contains)
            Add(declared, slug, Presence.Contains, source);
        foreach (var slug in row.MayContain)
            Add(declared, slug, Presence.MayContain, source);
        // What it said before, staff have seen and may have put right.
        if (row.IngredientStatement is { } text && text != before.IngredientStatement)
            AddStated(row, text, declared);
        if (row.AllergensStated)
        {
            var listed = row.Contains.Select(allergens.IdOf).ToHashSet();
            foreach (
                var old in before.Declared.Where(a =>
                    a.Presence == Presence.Contains && !listed.Contains(a.AllergenId)
                )
            )
                note(
                    $"Row {row.Number}, {row.Name}: the file does not list {NameOf(allergens.SlugOf(old.AllergenId))}. It stays until a second member of staff agrees."
                );
        }
        return [.. declared.Values.OrderBy(a => a.AllergenId)];
    }

    private void AddStated(MenuRow row, string text, Dictionary<Guid, AllergenValue> declared)
    {
        var reading = AllergenDerivation.Of(text, IngredientVocabulary.Current);
        var stated = reading
            .Findings.Where(f => f.Presence is Presence.Contains or Presence.MayContain)
            .Where(f => allergens.Knows(f.Allergen))
            .OrderBy(f => f.Presence == Presence.MayContain);
        foreach (var finding in stated)
        {
            var words = finding.Evidence[0].Span.In(text);
            Add(declared, finding.Allergen, finding.Presence, Quoting(words));
            if (
                finding.Presence == Presence.Contains
                && row.AllergensStated
                && !row.Contains.Any(c => allergens.Tree.Hits(finding.Allergen, c))
            )
                note(
                    $"Row {row.Number}, {row.Name}: the statement names {NameOf(finding.Allergen)} (“{ImportText.Short(words)}”), the list of allergens does not. It is declared."
                );
        }
    }

    private void Add(
        Dictionary<Guid, AllergenValue> declared,
        string slug,
        Presence presence,
        string from
    )
    {
        var id = allergens.IdOf(slug);
        var isStated =
            declared.TryGetValue(id, out var known)
            && (known.Presence == Presence.Contains || presence == Presence.MayContain);
        if (!isStated)
            declared[id] = new(id, presence, from);
    }

    private string Quoting(string words)
    {
        var quoted = $"{source}: “{ImportText.Short(words)}”";
        return quoted.Length <= SourceMax ? quoted : quoted[..SourceMax];
    }

    private string NameOf(string slug) => allergens.Tree.Find(slug)!.Name;
}
