using Eatsential.Data;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Hosting.Commands;

internal static class MigrateCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string[] args,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<
            IDbContextFactory<EatsentialDbContext>
        >();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await DatabaseMigrator.RunAsync(db, ct);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
