using Eatsential.Data;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>The ingredients of exactly these names, as a statement read needs them.</summary>
public sealed class NamedIngredients(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <returns>By name in lower case; the letters' case does not matter.</returns>
    public async Task<IReadOnlyDictionary<string, IngredientChoice>> RunAsync(
        IReadOnlyCollection<string> names,
        CancellationToken ct
    )
    {
        await staffOnly.RunAsync(ct);
        var lower = names
            .Select(n => n.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db
            .Ingredients.Where(i => lower.Contains(i.Name.ToLower()))
            .Select(i => i.Id)
            .ToListAsync(ct);
        var choices = await db.IngredientChoicesAsync(
            await AllergenIds.ReadAsync(db, ct),
            found,
            ct
        );
        return choices
            .Values.GroupBy(c => c.Fact.Name.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }
}
