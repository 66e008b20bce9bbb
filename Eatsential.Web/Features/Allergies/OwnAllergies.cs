using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

internal static class OwnAllergies
{
    /// <summary>One person's allergies by the allergen's name.</summary>
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
}
