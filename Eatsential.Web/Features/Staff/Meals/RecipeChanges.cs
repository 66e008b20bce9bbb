using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Meals;

internal static class RecipeChanges
{
    /// <param name="after">With what it says of completeness.</param>
    public static IReadOnlyList<Change> Between(
        Recipe before,
        Recipe after,
        ListCheck check,
        Func<Guid, IngredientFact> factsOf,
        AllergenTree tree
    )
    {
        var standing = after.UntilApproved(before, check, factsOf, tree);
        List<Change> changes = [];
        foreach (var line in after.Lines.Where(line => !before.Uses(line.Ingredient)))
            changes.Add(new(Name(line), StaffWords.NotListed, StaffWords.Grams(line.Grams), false));
        foreach (var line in before.Lines)
        {
            var kept = after.Lines.FirstOrDefault(l => l.Ingredient == line.Ingredient);
            if (kept is null)
                changes.Add(
                    new(
                        Name(line),
                        StaffWords.Grams(line.Grams),
                        StaffWords.NotListed,
                        standing.Uses(line.Ingredient)
                    )
                );
            else if (kept.Grams != line.Grams)
                changes.Add(
                    new(
                        Name(line),
                        StaffWords.Grams(line.Grams),
                        StaffWords.Grams(kept.Grams),
                        false
                    )
                );
        }
        foreach (var allergen in tree.All)
        {
            var (now, wanted) = (before.DeclaredOf(allergen.Slug), after.DeclaredOf(allergen.Slug));
            if (now != wanted)
                changes.Add(
                    new(
                        $"Declared: {allergen.Name}",
                        StaffWords.Of(now),
                        StaffWords.Of(wanted),
                        standing.DeclaredOf(allergen.Slug) != wanted
                    )
                );
        }
        if (before.CrossContactDeclared != after.CrossContactDeclared)
            changes.Add(
                new(
                    "Cross-contact",
                    before.CrossContactDeclared ? "declared" : "not declared",
                    after.CrossContactDeclared ? "declared" : "not declared",
                    false
                )
            );
        if (before.Statement != after.Statement)
            changes.Add(
                new(
                    "Statement",
                    before.Statement is null ? "none" : "as it was",
                    after.Statement is null ? "none" : "as pasted",
                    false
                )
            );
        if (check == ListCheck.Whole)
            changes.Add(
                new("The list is whole", before.IsComplete ? "yes" : "no", "yes, as checked", true)
            );
        else if (before.IsComplete && !standing.IsComplete)
            changes.Add(new("The list is whole", "yes", "no: to be checked again", false));
        return changes;

        string Name(RecipeLine line) => factsOf(line.Ingredient).Name;
    }

    /// <summary>Slugs of the allergens that come with, or go from, the dish.</summary>
    public static IReadOnlyList<string> Touched(
        Recipe before,
        Recipe after,
        Func<Guid, IngredientFact> factsOf
    )
    {
        var (had, has) = (Facts(before), Facts(after));
        had.SymmetricExceptWith(has);
        return [.. had.Select(fact => fact.Allergen).Distinct(StringComparer.Ordinal)];

        HashSet<AllergenFact> Facts(Recipe recipe) =>
            [
                .. recipe.Lines.SelectMany(line => factsOf(line.Ingredient).Allergens),
                .. recipe.Declared.Select(a => new AllergenFact(a.Allergen, a.Presence)),
            ];
    }
}
