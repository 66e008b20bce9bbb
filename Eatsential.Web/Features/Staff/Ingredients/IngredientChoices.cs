using Eatsential.Data;
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
        if (words.Length == 0)
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

    /// <summary>Those of exactly these names, whatever their case, by name in lower case.</summary>
    public async Task<IReadOnlyDictionary<string, IngredientChoice>> NamedAsync(
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
