using Eatsential.Data;
using Eatsential.Data.Reference.Demo;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting;

internal static class DatabasePreparation
{
    /// <summary>Migrates before the first request; in Development the demo catalogue is loaded too.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<
            IDbContextFactory<EatsentialDbContext>
        >();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await DatabaseMigrator.RunAsync(db, ct);
        if (app.Environment.IsDevelopment())
        {
            var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await DemoCatalogue.LoadAsync(db, now, ct);
        }
    }
}
