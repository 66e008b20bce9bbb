using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Allergens;

/// <param name="Group">The allergen it belongs to; null for a group or one that stands alone.</param>
/// <param name="MayRetire">See <see cref="SaveAllergen"/>.</param>
public sealed record AllergenToEditView(
    Guid Id,
    string Name,
    string? Group,
    bool MayRetire,
    AllergenDetails Details
);

/// <summary>One allergen with all the staff may change of it.</summary>
public sealed class AllergenToEdit(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <returns>Null where there is none of this id.</returns>
    public async Task<AllergenToEditView?> RunAsync(Guid id, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        if (
            await db.Allergens.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct)
            is not { } row
        )
            return null;
        return new(
            row.Id,
            row.Name,
            await db
                .Allergens.Where(a => a.Id == row.ParentId)
                .Select(a => a.Name)
                .SingleOrDefaultAsync(ct),
            await db.MayRetireAsync(row, ct),
            AllergenDetails.Of(row)
        );
    }
}
