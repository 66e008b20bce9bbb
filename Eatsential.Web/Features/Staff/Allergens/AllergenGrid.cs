using Eatsential.Data;
using Eatsential.Web.Features.Staff.Grids;

namespace Eatsential.Web.Features.Staff.Allergens;

public sealed record AllergenGridRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The allergen it belongs to; null for a group or one that stands alone.</summary>
    public required string? Group { get; init; }

    /// <summary>A group, then its species below it.</summary>
    public required string Place { get; init; }
    public required bool FdaRecognized { get; init; }
    public required bool EuAnnexII { get; init; }
    public required bool IsActive { get; init; }
    public required string? Description { get; init; }
    public required List<string> CommonFoods { get; init; }

    /// <summary>How many ingredients have something recorded of it.</summary>
    public required int Ingredients { get; init; }

    public string Law =>
        (FdaRecognized, EuAnnexII) switch
        {
            (true, true) => "US, EU",
            (true, false) => "US",
            (false, true) => "EU",
            _ => "",
        };
}

/// <summary>The allergens people can name, groups with their species below them; retired ones too.</summary>
internal static class AllergenGrid
{
    public static Grid<AllergenGridRow> Grid { get; } =
        new(
            "allergens",
            Rows,
            [
                GridOrder<AllergenGridRow>.By("group", a => a.Place),
                GridOrder<AllergenGridRow>.By("name", a => a.Name),
                GridOrder<AllergenGridRow>.By("ingredients", a => a.Ingredients),
            ],
            [
                new("Id", a => a.Id.ToString()),
                new("Name", a => a.Name),
                new("Belongs to", a => a.Group),
                new("Listed in law", a => a.Law),
                new("Status", a => a.IsActive ? "active" : "retired"),
                new("Description", a => a.Description),
                new("Common foods", a => string.Join("; ", a.CommonFoods)),
                new("Ingredients", a => a.Ingredients),
            ]
        );

    private static IQueryable<AllergenGridRow> Rows(EatsentialDbContext db, GridQuery query)
    {
        var rows =
            from allergen in db.Allergens
            from parent in db.Allergens.Where(p => p.Id == allergen.ParentId).DefaultIfEmpty()
            from above in db.Allergens.Where(p => p.Id == parent.ParentId).DefaultIfEmpty()
            select new AllergenGridRow
            {
                Id = allergen.Id,
                Name = allergen.Name,
                Group = parent == null ? null : parent.Name,
                Place =
                    (above == null ? "" : above.Name + " / ")
                    + (parent == null ? "" : parent.Name + " / ")
                    + allergen.Name,
                FdaRecognized = allergen.FdaRecognized,
                EuAnnexII = allergen.EuAnnexII,
                IsActive = allergen.IsActive,
                Description = allergen.Description,
                CommonFoods = allergen.CommonFoods,
                Ingredients = db.IngredientAllergens.Count(i => i.AllergenId == allergen.Id),
            };
        rows = query.Status switch
        {
            "active" => rows.Where(a => a.IsActive),
            "retired" => rows.Where(a => !a.IsActive),
            _ => rows,
        };
        return query.Words is { } words ? rows.Where(a => a.Place.ToLower().Contains(words)) : rows;
    }
}
