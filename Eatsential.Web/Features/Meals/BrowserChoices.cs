using Eatsential.Data;
using Eatsential.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Meals;

/// <summary>What the filter form offers: one statement, and mostly none.</summary>
public sealed class BrowserChoices(
    IDbContextFactory<EatsentialDbContext> contexts,
    CatalogueChoices choices
)
{
    public async Task<Choices> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await choices.GetAsync(db, ct);
    }
}
