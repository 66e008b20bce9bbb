using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Queries;

/// <summary>What the signed-in person answered about allergies; not answered, when nobody is signed in.</summary>
public static class MyAllergyAnswer
{
    /// <summary>In one statement.</summary>
    public static async Task<AllergyAnswer> ReadAsync(EatsentialDbContext db, CancellationToken ct)
    {
        if (db.CurrentUser.Id is not { } me)
            return AllergyAnswer.NotAnswered;
        var lines = await (
            from profile in db.HealthProfiles
            where profile.UserId == me
            from allergy in db.UserAllergies.Where(a => a.UserId == me).DefaultIfEmpty()
            from allergen in db.Allergens.Where(a => a.Id == allergy!.AllergenId).DefaultIfEmpty()
            select new
            {
                profile.NoKnownAllergiesAt,
                allergen!.Slug,
                Severity = (Severity?)allergy!.Severity,
            }
        ).ToListAsync(ct);

        var allergies = lines
            .Where(l => l.Severity is not null)
            .Select(l => new Allergy(l.Slug, l.Severity!.Value))
            .ToList();
        return allergies.Count > 0 ? AllergyAnswer.Of(allergies)
            : lines.Any(l => l.NoKnownAllergiesAt is not null) ? AllergyAnswer.None
            : AllergyAnswer.NotAnswered;
    }
}
