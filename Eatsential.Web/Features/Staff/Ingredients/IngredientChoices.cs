using Eatsential.Data;
using Eatsential.Data.Domain;
using Eatsential.Web.Features.Staff.Meals;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Ingredients;

internal static class IngredientChoicesQuery
{
    public static async Task<Dictionary<Guid, IngredientChoice>> IngredientChoicesAsync(
        this EatsentialDbContext db,
        AllergenIds ids,
        IReadOnlyCollection<Guid> wanted,
        CancellationToken ct
    )
    {
        var facts = await db.IngredientFactsAsync(ids, wanted, ct);
        var rows = await db
            .Ingredients.AsNoTracking()
            .Where(i => wanted.Contains(i.Id))
            .ToListAsync(ct);
        return rows.ToDictionary(
            i => i.Id,
            i => new IngredientChoice(i.Id, facts[i.Id], i.Per100Grams())
        );
    }
}

/// <summary>Ingredients to put into a recipe.</summary>
public sealed class IngredientChoices(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    private const int Most = 8;

    /// <summary>Those whose name begins with, or else has in it, these letters.</summary>
    public async Task<IReadOnlyList<IngredientChoice>> RunAsync(string text, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        var words = text.Trim().ToLowerInvariant();
        if (words.Length == 0 || !TypedText.IsStorable(words))
            return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db
            .Ingredients.Where(i => i.RetiredAt == null && i.Name.ToLower().Contains(words))
            .OrderBy(i => i.Name.ToLower().StartsWith(words) ? 0 : 1)
            .ThenBy(i => i.Name.Length)
            .ThenBy(i => i.Name)
            .Select(i => i.Id)
            .Take(Most)
            .ToListAsync(ct);
        var choices = await db.IngredientChoicesAsync(
            await AllergenIds.ReadAsync(db, ct),
            found,
            ct
        );
        return [.. found.Select(id => choices[id])];
    }
}
