using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Allergies;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>A person's allergies as the pages show them.</summary>
internal static class OwnAllergies
{
    /// <summary>By the allergen's name.</summary>
    public static IQueryable<ListedAllergy> AllergiesOf(this EatsentialDbContext db, Guid user) =>
        from allergy in db.UserAllergies.AsNoTracking()
        join allergen in db.Allergens on allergy.AllergenId equals allergen.Id
        where allergy.UserId == user
        orderby allergen.Name
        select new ListedAllergy(
            allergy.Id,
            allergen.Id,
            allergen.Name,
            new AllergyDetails(allergy.Severity, allergy.Notes, allergy.DiagnosedDate)
        );

    /// <summary>One of them, to be changed, beside how it reads now; null: this person has no such allergy.</summary>
    public static async Task<(UserAllergy Row, ListedAllergy Current)?> AllergyAsync(
        this EatsentialDbContext db,
        Guid user,
        Guid id,
        CancellationToken ct
    )
    {
        var row = await db.UserAllergies.SingleOrDefaultAsync(
            a => a.Id == id && a.UserId == user,
            ct
        );
        if (row is null)
            return null;
        var allergen = await db.Allergens.SingleAsync(a => a.Id == row.AllergenId, ct);
        var details = new AllergyDetails(row.Severity, row.Notes, row.DiagnosedDate);
        return (row, new(row.Id, allergen.Id, allergen.Name, details));
    }
}
