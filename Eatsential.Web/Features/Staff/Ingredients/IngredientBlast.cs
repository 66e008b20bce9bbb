using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>Whom a change of an ingredient's facts reaches, before it is saved.</summary>
public sealed class IngredientBlast(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<Blast> RunAsync(
        Guid? id,
        Classification before,
        Classification after,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var ids = await AllergenIds.ReadAsync(db, ct);
        return new(
            id is { } known
                ? await db.MealIngredients.CountAsync(m => m.IngredientId == known, ct)
                : 0,
            await db.PeopleAffectedAsync(ClassificationChanges.Touched(before, after), ids, ct),
            before.IsSettled == after.IsSettled
            && (!before.IsSettled || ClassificationRules.SameFacts(before, after))
                ? null
                : await db.PeopleWithAllergiesAsync(ct)
        );
    }
}
