using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Allergies;

/// <summary>An allergen to choose.</summary>
/// <param name="ParentId">The group it belongs to.</param>
/// <param name="CommonFoods">What people look for instead of its name.</param>
public sealed record AllergenChoice(
    Guid Id,
    string Name,
    Guid? ParentId,
    string? Description,
    IReadOnlyList<string> CommonFoods
);

/// <summary>Every allergen that can be chosen, in the vocabulary's order: the usual ones first.</summary>
public sealed class AllergenChoices(IDbContextFactory<EatsentialDbContext> databases)
{
    public async Task<IReadOnlyList<AllergenChoice>> RunAsync(CancellationToken ct)
    {
        await using var db = databases.CreateDbContext();
        return await db
            .Allergens.AsNoTracking()
            .Where(a => a.IsActive)
            .OrderBy(a => a.Bit)
            .Select(a => new AllergenChoice(a.Id, a.Name, a.ParentId, a.Description, a.CommonFoods))
            .ToListAsync(ct);
    }
}
