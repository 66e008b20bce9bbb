using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

internal static class RecordedFacts
{
    /// <summary>What is recorded of these ingredients' allergens.</summary>
    public static async Task<Dictionary<Guid, IngredientFact>> IngredientFactsAsync(
        this EatsentialDbContext db,
        AllergenIds ids,
        IReadOnlyCollection<Guid> wanted,
        CancellationToken ct
    )
    {
        var carried = await db
            .IngredientAllergens.AsNoTracking()
            .Where(a => wanted.Contains(a.IngredientId))
            .ToListAsync(ct);
        var byIngredient = carried.ToLookup(
            a => a.IngredientId,
            a => new AllergenFact(ids.SlugOf(a.AllergenId), a.Presence)
        );
        return await db
            .Ingredients.AsNoTracking()
            .Where(i => wanted.Contains(i.Id))
            .Select(i => new
            {
                i.Id,
                i.Name,
                i.IsClassified,
            })
            .ToDictionaryAsync(
                i => i.Id,
                i => new IngredientFact(i.Name, i.IsClassified, [.. byIngredient[i.Id]]),
                ct
            );
    }
}
