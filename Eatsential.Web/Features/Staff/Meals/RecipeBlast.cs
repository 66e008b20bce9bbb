using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>Whom a change of a recipe reaches, before it is saved.</summary>
public sealed class RecipeBlast(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    public async Task<Blast> RunAsync(
        Recipe before,
        Recipe after,
        Func<Guid, IngredientFact> factsOf,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var ids = await AllergenIds.ReadAsync(db, ct);
        return new(
            1,
            await db.PeopleAffectedAsync(RecipeChanges.Touched(before, after, factsOf), ids, ct),
            RecipeRules.KeepsCheck(before, after) && before.IsComplete == after.IsComplete
                ? null
                : await db.PeopleWithAllergiesAsync(ct)
        );
    }
}
