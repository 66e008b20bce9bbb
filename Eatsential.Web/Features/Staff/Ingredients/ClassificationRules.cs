using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Ingredients;

internal static class ClassificationRules
{
    private const int NameMax = 255;

    /// <returns>The first thing wrong with it; null is nothing.</returns>
    public static string? Fault(this Classification wanted, AllergenIds ids)
    {
        if (string.IsNullOrWhiteSpace(wanted.Name))
            return "Give the ingredient a name.";
        if (StaffText.Fault("name", wanted.Name, NameMax) is { } fault)
            return fault;
        if (wanted.Allergens.Any(a => !ids.Knows(a.Allergen) || !Enum.IsDefined(a.Presence)))
            return "Choose the allergens from the list.";
        if (wanted.Allergens.GroupBy(a => a.Allergen).Any(g => g.Count() > 1))
            return "An allergen is named twice.";
        return wanted
            .Allergens.Select(a => StaffText.Fault("source", a.Source))
            .FirstOrDefault(wrong => wrong is not null);
    }

    /// <summary>As much of a change as can stand before a second member of staff has looked at it.</summary>
    public static Classification UntilApproved(
        this Classification wanted,
        Classification now,
        AllergenTree tree
    )
    {
        var allergens = now
            .Allergens.Concat(wanted.Allergens)
            .Select(a => a.Allergen)
            .Distinct(StringComparer.Ordinal)
            .Select(slug => Stands(slug))
            .OfType<CarriedAllergen>();
        var standing = wanted with
        {
            Allergens = [.. allergens],
            FoodClasses = now.IsSettled ? now.FoodClasses | wanted.FoodClasses : wanted.FoodClasses,
        };
        // Who settled it settled what it was then.
        return standing.Sorted() with
        {
            IsSettled =
                now.IsSettled
                && wanted.IsSettled
                && SameFacts(now, standing)
                && SameFacts(now, wanted),
        };

        CarriedAllergen? Stands(string slug)
        {
            var presence = PresenceChange.UntilApproved(
                slug,
                now.PresenceOf(slug),
                wanted.PresenceOf(slug),
                tree
            );
            if (presence is null)
                return null;
            var source = wanted.PresenceOf(slug) == presence ? wanted : now;
            return source.Allergens.First(a => a.Allergen == slug);
        }
    }

    /// <summary>Whether both say the same of the food, wherever they have it from.</summary>
    public static bool SameFacts(Classification one, Classification other) =>
        one.Name == other.Name
        && (one.FoodClasses & ~FoodClass.Unclassified)
            == (other.FoodClasses & ~FoodClass.Unclassified)
        && one.Allergens.Select(a => (a.Allergen, a.Presence))
            .ToHashSet()
            .SetEquals(other.Allergens.Select(a => (a.Allergen, a.Presence)));
}
