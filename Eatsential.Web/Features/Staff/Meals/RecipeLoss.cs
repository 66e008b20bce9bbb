using Eatsential.Data.Domain.Safety;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Which edit undid a check, in the words the work queue shows.</summary>
internal static class RecipeLoss
{
    private const int NamesMax = 6;
    private const int NameMax = 30;

    public static string Between(
        Recipe before,
        Recipe after,
        Func<Guid, string> nameOf,
        AllergenTree tree
    )
    {
        List<string> said =
        [
            .. Of("Added", after.Lines.Where(l => !before.Uses(l.Ingredient)).Select(Name)),
            .. Of(
                "Taken off the list",
                before.Lines.Where(l => !after.Uses(l.Ingredient)).Select(Name)
            ),
            .. Of("Other grams", after.Lines.Where(IsWeighedAnew).Select(Name)),
            .. Of(
                "Declared anew",
                tree.All.Where(a => before.DeclaredOf(a.Slug) != after.DeclaredOf(a.Slug))
                    .Select(a => a.Name)
            ),
        ];
        if (before.CrossContactDeclared != after.CrossContactDeclared)
            said.Add("Cross-contact declared anew.");
        if (before.Statement != after.Statement)
            said.Add("The statement was changed.");
        return said.Count > 0 ? string.Join(' ', said) : "Marked as not whole.";

        string Name(RecipeLine line) => nameOf(line.Ingredient);

        bool IsWeighedAnew(RecipeLine line) =>
            before.Lines.Any(l => l.Ingredient == line.Ingredient && l.Grams != line.Grams);
    }

    private static IEnumerable<string> Of(string what, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count == 0)
            return [];
        var more = all.Count > NamesMax ? $" and {all.Count - NamesMax} more" : "";
        return [$"{what}: {string.Join(", ", all.Take(NamesMax).Select(Short))}{more}."];
    }

    private static string Short(string name) =>
        name.Length <= NameMax ? name : name[..(NameMax - 1)] + "…";
}
