using Eatsential.Data.Domain.Safety;

namespace Eatsential.Data.Import;

/// <summary>What the lists and the yes-or-no columns of one row say of allergens, put together.</summary>
internal sealed class RowAllergens
{
    private readonly SortedSet<string> contains = new(StringComparer.Ordinal);
    private readonly SortedSet<string> mayContain = new(StringComparer.Ordinal);
    private readonly HashSet<string> denied = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> groups = [];
    private bool saysNone;

    /// <summary>Of a group of which nobody tells the members, each that is not denied.</summary>
    public IReadOnlyCollection<string> Contains =>
        [
            .. contains
                .Concat(
                    groups.Where(g => !g.Any(contains.Contains)).SelectMany(g => g.Except(denied))
                )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What is in the dish anyway is not said twice.</summary>
    public IReadOnlyCollection<string> MayContain => [.. mayContain.Except(Contains)];

    /// <summary>The row says which allergens the dish contains, be it "none".</summary>
    public bool AreStated { get; private set; }
    public bool IsCrossContactDeclared { get; private set; }

    public void AddList(Presence presence, AllergenList list)
    {
        if (presence == Presence.MayContain)
        {
            mayContain.UnionWith(list.Slugs);
            IsCrossContactDeclared |= list.IsStated;
            return;
        }
        contains.UnionWith(list.Slugs);
        AreStated |= list.IsStated;
        saysNone |= list is { IsStated: true, Slugs.Count: 0, UnknownWords.Count: 0 };
    }

    public void AddAnswer(IReadOnlyList<string> slugs, AllergenAnswer answer)
    {
        switch (answer)
        {
            case AllergenAnswer.Contains when slugs.Count > 1:
                groups.Add(slugs);
                break;
            case AllergenAnswer.Contains:
                contains.UnionWith(slugs);
                break;
            case AllergenAnswer.MayContain:
                mayContain.UnionWith(slugs);
                IsCrossContactDeclared = true;
                break;
            case AllergenAnswer.No:
                denied.UnionWith(slugs);
                break;
        }
        AreStated |= answer != AllergenAnswer.NotStated;
    }

    public void AddNoAllergens(AllergenAnswer answer)
    {
        saysNone |= answer == AllergenAnswer.Contains;
        AreStated |= answer == AllergenAnswer.Contains;
    }

    /// <summary>Where the row says two things of one allergen, one sentence each. May contain and no agree: no ingredient has it.</summary>
    public IEnumerable<string> Contradictions()
    {
        if (saysNone && Contains.Count > 0)
            yield return $"the row says there are no allergens, and {Names(Contains)}";
        var both = contains
            .Where(c => Tree.All.Any(a => denied.Contains(a.Slug) && IsOrIsIn(c, a.Slug)))
            .Concat(groups.Where(g => g.All(denied.Contains)).Select(g => g[0]))
            .ToList();
        if (both.Count > 0)
            yield return $"the row says both yes and no to {Names(both)}";
    }

    private static AllergenTree Tree => AllergenWords.Standard.Tree;

    private static string Names(IEnumerable<string> slugs) =>
        string.Join(", ", slugs.Select(s => Tree.Find(s)!.Name));

    private static bool IsOrIsIn(string slug, string group)
    {
        for (var step = slug; step is not null; step = Tree.Find(step)?.ParentSlug)
        {
            if (step == group)
                return true;
        }
        return false;
    }
}
