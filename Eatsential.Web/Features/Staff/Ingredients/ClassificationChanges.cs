using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Ingredients;

internal static class ClassificationChanges
{
    public static IReadOnlyList<Change> Between(
        Classification before,
        Classification after,
        AllergenTree tree
    )
    {
        var standing = after.UntilApproved(before, tree);
        List<Change> changes = [];
        if (before.Name != after.Name)
            changes.Add(new("Name", before.Name, after.Name, false));
        foreach (var allergen in tree.All)
        {
            var (now, wanted) = (before.PresenceOf(allergen.Slug), after.PresenceOf(allergen.Slug));
            if (now != wanted)
                changes.Add(
                    new(
                        allergen.Name,
                        StaffWords.Of(now),
                        StaffWords.Of(wanted),
                        standing.PresenceOf(allergen.Slug) != wanted
                    )
                );
        }
        var (had, has) = (Classes(before), Classes(after));
        if (had != has)
            changes.Add(new("Food classes", had, has, standing.FoodClasses != after.FoodClasses));
        if (before.IsSettled != after.IsSettled || standing.IsSettled != after.IsSettled)
            changes.Add(
                new(
                    "Allergens settled",
                    before.IsSettled ? "yes" : "no",
                    after.IsSettled ? "yes" : "no",
                    after.IsSettled
                )
            );
        return changes;
    }

    /// <summary>Slugs of the allergens of which the two say something different.</summary>
    public static IReadOnlyList<string> Touched(Classification before, Classification after) =>
        [
            .. before
                .Allergens.Concat(after.Allergens)
                .Select(a => a.Allergen)
                .Distinct(StringComparer.Ordinal)
                .Where(slug => before.PresenceOf(slug) != after.PresenceOf(slug)),
        ];

    private static string Classes(Classification facts) =>
        FoodClassNames.Of(facts.FoodClasses & ~FoodClass.Unclassified) is { Count: > 0 } names
            ? string.Join(", ", names)
            : "none";
}
