using System.Collections.Frozen;

namespace Eatsential.Data.Domain.Safety;

/// <summary>The allergen vocabulary with its groups and species, and which of them hit whom.</summary>
public sealed class AllergenTree
{
    private const int MaxBit = 62;

    private readonly FrozenDictionary<string, Allergen> bySlug;
    private readonly FrozenDictionary<string, long> hitMasks;

    /// <exception cref="ArgumentException">A bit out of 0–62 or used twice, a slug used twice, a parent that is not there, or a cycle.</exception>
    public AllergenTree(IReadOnlyCollection<Allergen> allergens)
    {
        ArgumentNullException.ThrowIfNull(allergens);
        RefuseBadBits(allergens);
        All = [.. allergens.OrderBy(allergen => allergen.Bit)];
        bySlug = All.ToFrozenDictionary(allergen => allergen.Slug, StringComparer.Ordinal);
        hitMasks = HitMasks();
    }

    /// <summary>Every allergen, by bit.</summary>
    public IReadOnlyList<Allergen> All { get; }

    /// <summary>The allergen of this exact slug, or null: an unknown word is never matched to a similar one.</summary>
    public Allergen? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <exception cref="KeyNotFoundException">No allergen has this slug.</exception>
    public long BitOf(string slug) => 1L << Known(slug).Bit;

    /// <summary>
    /// The bits that hit somebody allergic to this: itself, its species at any depth, and the groups it belongs to,
    /// since an unspecific "tree nuts" may be the almond. A sister species does not hit.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No allergen has this slug.</exception>
    public long HitMask(string slug) => hitMasks[Known(slug).Slug];

    /// <summary>Whether finding <paramref name="found"/> in a meal matters to somebody allergic to <paramref name="allergy"/>.</summary>
    /// <exception cref="KeyNotFoundException">No allergen has one of the slugs.</exception>
    public bool Hits(string allergy, string found) => (HitMask(allergy) & BitOf(found)) != 0;

    private Allergen Known(string slug) =>
        Find(slug) ?? throw new KeyNotFoundException($"No allergen '{slug}' in the vocabulary.");

    private FrozenDictionary<string, long> HitMasks()
    {
        var masks = All.ToDictionary(allergen => allergen.Slug, _ => 0L, StringComparer.Ordinal);
        foreach (var allergen in All)
        {
            foreach (var group in SelfAndGroups(allergen))
            {
                masks[allergen.Slug] |= 1L << group.Bit;
                masks[group.Slug] |= 1L << allergen.Bit;
            }
        }

        return masks.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<Allergen> SelfAndGroups(Allergen allergen)
    {
        var steps = 0;
        for (var current = allergen; current is not null; current = ParentOf(current))
        {
            if (++steps > All.Count)
            {
                throw new ArgumentException(
                    $"Allergen '{allergen.Slug}' is its own group.",
                    nameof(allergen)
                );
            }

            yield return current;
        }
    }

    private Allergen? ParentOf(Allergen allergen) =>
        allergen.ParentSlug is null
            ? null
            : Find(allergen.ParentSlug)
                ?? throw new ArgumentException(
                    $"Allergen '{allergen.Slug}' names the group '{allergen.ParentSlug}', which is not there.",
                    nameof(allergen)
                );

    private static void RefuseBadBits(IReadOnlyCollection<Allergen> allergens)
    {
        var taken = 0L;
        foreach (var allergen in allergens)
        {
            // Bit 63 is the sign: a mask with it set would compare differently in SQL.
            if (allergen.Bit is < 0 or > MaxBit || (taken & (1L << allergen.Bit)) != 0)
            {
                throw new ArgumentException(
                    $"Allergen '{allergen.Slug}' has bit {allergen.Bit}: taken, or not within 0–{MaxBit}.",
                    nameof(allergens)
                );
            }

            taken |= 1L << allergen.Bit;
        }
    }
}
