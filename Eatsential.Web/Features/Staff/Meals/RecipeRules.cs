using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Meals;

internal static class RecipeRules
{
    public const int StatementMax = 20_000;
    private const int LinesMax = 300;
    private const decimal GramsMax = 10_000;

    /// <returns>The first thing wrong with it; null is nothing.</returns>
    public static string? Fault(this Recipe wanted, ListCheck check, AllergenIds ids)
    {
        if (wanted.Lines.Count > LinesMax)
            return $"A dish has at most {LinesMax} ingredients.";
        if (wanted.Lines.GroupBy(line => line.Ingredient).Any(g => g.Count() > 1))
            return "An ingredient is listed twice: add the grams up on one line.";
        if (wanted.Lines.Any(line => line.Grams is <= 0 or > GramsMax))
            return $"Grams are more than 0 and at most {GramsMax:0}; leave them empty when not known.";
        if (wanted.Declared.Any(a => !ids.Knows(a.Allergen)))
            return "Choose the allergens from the list.";
        if (wanted.Declared.Any(a => a.Presence is not (Presence.Contains or Presence.MayContain)))
            return "A restaurant declares that a dish contains or may contain an allergen.";
        if (wanted.Declared.GroupBy(a => a.Allergen).Any(g => g.Count() > 1))
            return "An allergen is declared twice.";
        if (check == ListCheck.Whole && wanted.Lines.Count == 0)
            return "An empty list cannot be whole: list the ingredients first.";
        return wanted
                .Declared.Select(a => StaffText.Fault("source", a.Source))
                .FirstOrDefault(fault => fault is not null)
            ?? StaffText.Fault("statement", wanted.Statement, StatementMax);
    }

    /// <summary>
    /// As much of a change as can stand before a second member of staff has looked at it: every hazard it adds, and every
    /// hazard it would take away.
    /// </summary>
    /// <param name="factsOf">What is recorded of an ingredient.</param>
    public static Recipe UntilApproved(
        this Recipe wanted,
        Recipe now,
        ListCheck check,
        Func<Guid, IngredientFact> factsOf,
        AllergenTree tree
    )
    {
        var kept = now.Lines.Where(line =>
            !wanted.Uses(line.Ingredient) && CouldWarn(factsOf(line.Ingredient))
        );
        return wanted.Sorted() with
        {
            Lines = [.. wanted.Lines, .. kept],
            Declared =
            [
                .. now
                    .Declared.Concat(wanted.Declared)
                    .Select(a => a.Allergen)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(Stands)
                    .OfType<DeclaredAllergen>(),
            ],
            // Who checked the list checked the dish as it was then.
            IsComplete = now.IsComplete && check != ListCheck.NotWhole && IsSameDish(now, wanted),
        };

        DeclaredAllergen? Stands(string slug)
        {
            var presence = PresenceChange.UntilApproved(
                slug,
                now.DeclaredOf(slug),
                wanted.DeclaredOf(slug),
                tree
            );
            var source = wanted.DeclaredOf(slug) == presence ? wanted : now;
            return source.Declared.FirstOrDefault(a => a.Allergen == slug);
        }
    }

    /// <summary>Whether a check of the list, where there is one, outlives the change.</summary>
    public static bool KeepsCheck(Recipe before, Recipe after) =>
        !before.IsComplete || IsSameDish(before, after);

    /// <summary>Whether both say the same of the dish, wherever they have it from and in whatever order.</summary>
    public static bool IsSameDish(Recipe one, Recipe other) =>
        one.Statement == other.Statement
        && one.CrossContactDeclared == other.CrossContactDeclared
        && one.Lines.ToHashSet().SetEquals(other.Lines)
        && one.Declared.Select(a => (a.Allergen, a.Presence))
            .ToHashSet()
            .SetEquals(other.Declared.Select(a => (a.Allergen, a.Presence)));

    /// <summary>Without a settled "nothing in it", an ingredient may be what somebody reacts to.</summary>
    private static bool CouldWarn(IngredientFact ingredient) =>
        !ingredient.IsClassified || ingredient.Allergens.Any(a => a.Presence != Presence.Exempt);
}
