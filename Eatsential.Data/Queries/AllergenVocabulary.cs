using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Queries;

/// <summary>The allergens of the database as a tree. Whoever edits them calls <see cref="Kept{T}.Forget"/>.</summary>
public sealed class AllergenVocabulary(TimeProvider time)
    : Kept<AllergenTree>(time, TimeSpan.FromMinutes(1))
{
    protected override async Task<AllergenTree> ReadAsync(
        EatsentialDbContext db,
        CancellationToken ct
    ) =>
        new(
            await (
                from allergen in db.Allergens
                join parent in db.Allergens on allergen.ParentId equals parent.Id into parents
                from parent in parents.DefaultIfEmpty()
                select new Allergen(allergen.Bit, allergen.Slug, allergen.Name, parent!.Slug)
            ).ToListAsync(ct)
        );
}
