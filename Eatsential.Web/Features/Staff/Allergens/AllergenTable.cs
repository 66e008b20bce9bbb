using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Allergens;

/// <param name="Group">The allergen it belongs to; null for a group or one that stands alone.</param>
/// <param name="Ingredients">How many ingredients have something recorded of it.</param>
public sealed record AllergenRow(
    Guid Id,
    string Name,
    string? Group,
    bool FdaRecognized,
    bool EuAnnexII,
    bool IsActive,
    int Ingredients
);

/// <summary>The allergens people can name, groups with their species below them.</summary>
public sealed class AllergenTable(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<IReadOnlyList<AllergenRow>> RunAsync(CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await (
            from allergen in db.Allergens
            from parent in db.Allergens.Where(p => p.Id == allergen.ParentId).DefaultIfEmpty()
            select new AllergenRow(
                allergen.Id,
                allergen.Name,
                parent == null ? null : parent.Name,
                allergen.FdaRecognized,
                allergen.EuAnnexII,
                allergen.IsActive,
                db.IngredientAllergens.Count(i => i.AllergenId == allergen.Id)
            )
        ).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(a => a.Group ?? a.Name, StringComparer.Ordinal)
                .ThenBy(a => a.Group is not null)
                .ThenBy(a => a.Name, StringComparer.Ordinal),
        ];
    }
}
