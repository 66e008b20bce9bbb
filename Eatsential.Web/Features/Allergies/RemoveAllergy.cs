using Eatsential.Data;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>Removes a listed allergy. Removing the last one leaves the question unanswered: it does not say "I have none".</summary>
public sealed class RemoveAllergy(IDbContextFactory<EatsentialDbContext> databases)
{
    /// <param name="seen">What the page showed: nobody removes a severity they have not read.</param>
    /// <returns>The allergy removed; stale without a current one where it was gone already.</returns>
    public Task<Outcome<ListedAllergy>> RunAsync(
        Guid id,
        AllergyDetails seen,
        CancellationToken ct
    ) =>
        databases.SaveAsync<ListedAllergy>(
            async (db, me) =>
            {
                if (
                    await db.AllergyAsync(me, id, ct)
                    is not { Row: var allergy, Current: var current }
                )
                    return new Stale<ListedAllergy>(null);
                if (current.Details != seen)
                    return new Stale<ListedAllergy>(current);

                db.UserAllergies.Remove(allergy);
                await db.SaveChangesAsync(ct);
                return new Saved<ListedAllergy>(current);
            }
        );
}
