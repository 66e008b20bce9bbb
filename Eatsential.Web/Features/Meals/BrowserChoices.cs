using Eatsential.Data;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Meals;

/// <summary>What the filter forms offer.</summary>
public sealed record FormChoices(
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> Cuisines,
    AllergenTree Allergens
);

/// <summary>Two statements after a while, and mostly none: both answers are kept.</summary>
public sealed class BrowserChoices(
    IDbContextFactory<EatsentialDbContext> contexts,
    CatalogueChoices choices,
    AllergenVocabulary vocabulary
)
{
    public async Task<FormChoices> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (cities, cuisines) = await choices.GetAsync(db, ct);
        return new(cities, cuisines, await vocabulary.GetAsync(db, ct));
    }
}
