using Eatsential.Data.Domain;
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
        if (wanted.Declared.Any(a => a.Source?.Length > Rules.NotesMax))
            return $"Shorten the source to {Rules.NotesMax} characters.";
        if (wanted.Statement is { Length: > StatementMax })
            return $"Shorten the statement to {StatementMax} characters.";
        if (wanted.Statement is { } statement && !TypedText.IsStorable(statement))
            return "The statement holds a broken character. Paste it again.";
        if (check == ListCheck.Whole && wanted.Lines.Count == 0)
            return "An empty list cannot be whole: list the ingredients first.";
        return null;
    }

    /// <summary>As much of a change as can stand before a second member of staff has looked at it.</summary>
    /// <param name="factsOf">What is recorded of an ingredient.</param>
    public static Recipe UntilApproved(
        this Recipe wanted,
        Recipe now,
        ListCheck check,
        Func<Guid, IngredientFact> factsOf,
        AllergenTree tree
    )
    {
        // Who checked the list checked what it was then.
        var standing = wanted with
        {
            IsComplete =
                now.IsComplete && check != ListCheck.NotWhole && SameIngredients(now, wanted),
        };
        if (Spares(now, standing).Count == 0)
            return standing;
        return standing with
        {
            Lines = [.. wanted.Lines, .. now.Lines.Where(line => !wanted.Uses(line.Ingredient))],
            Declared = [.. Stricter()],
        };

        IReadOnlyList<string> Spares(Recipe before, Recipe after) =>
            Relaxation.Between(
                Facts(before),
                Facts(after),
                tree,
                DateTimeOffset.UnixEpoch,
                EvidencePolicy.Default
            );

        // Of the same age, so that age decides nothing here.
        MealFacts Facts(Recipe recipe) =>
            new(
                recipe.IsComplete,
                DateTimeOffset.UnixEpoch,
                [.. recipe.Lines.Select(line => factsOf(line.Ingredient))],
                [.. recipe.Declared.Select(a => new AllergenFact(a.Allergen, a.Presence))]
            );

        IEnumerable<DeclaredAllergen> Stricter() =>
            now
                .Declared.Concat(wanted.Declared)
                .GroupBy(a => a.Allergen, StringComparer.Ordinal)
                .Select(said =>
                    said.FirstOrDefault(a => a.Presence == Presence.Contains) ?? said.Last()
                )
                .OrderBy(a => a.Allergen, StringComparer.Ordinal);
    }

    public static bool SameIngredients(Recipe one, Recipe other) =>
        one
            .Lines.Select(line => line.Ingredient)
            .ToHashSet()
            .SetEquals(other.Lines.Select(line => line.Ingredient));
}
