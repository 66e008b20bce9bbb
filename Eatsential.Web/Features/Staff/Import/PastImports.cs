using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Imports;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>The newest imports, whoever made them.</summary>
public sealed class PastImports(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly,
    TimeProvider clock
)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<PastImport>> RunAsync(CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var imports = await Read(
                db,
                db.ImportBatches.OrderByDescending(b => b.ImportedAt)
                    .ThenByDescending(b => b.Id)
                    .Take(Most)
            )
            .ToListAsync(ct);
        return await NameAsync(databases, imports, clock.GetUtcNow(), ct);
    }

    internal static IQueryable<PastImport> Read(
        EatsentialDbContext db,
        IQueryable<ImportBatch> batches
    ) =>
        batches.Select(b => new PastImport
        {
            Id = b.Id,
            Kind = b.Kind,
            FileName = b.FileName,
            Restaurant = db
                .Restaurants.Where(r => r.Id == b.RestaurantId)
                .Select(r => r.Name)
                .FirstOrDefault(),
            Created = b.CreatedCount,
            Updated = b.UpdatedCount,
            Unchanged = b.UnchangedCount,
            Refused = b.RefusedCount,
            IsRefused = b.IsRefused,
            ImportedBy = b.ImportedBy,
            ImportedAt = b.ImportedAt,
            UndoneAt = b.UndoneAt,
            SettledAt = b.SettledAt,
        });

    /// <summary>Accounts are read in a scope of their own, so a query over the catalogue cannot reach them.</summary>
    internal static async Task<IReadOnlyList<PastImport>> NameAsync(
        IDbContextFactory<EatsentialDbContext> databases,
        IReadOnlyList<PastImport> imports,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var ids = imports.Select(i => i.ImportedBy).OfType<Guid>().Distinct().ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Scope = DataScope.Accounts;
        var names = await db
            .Users.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.UserName, ct);
        return
        [
            .. imports.Select(i =>
                i with
                {
                    By = i.ImportedBy is { } by
                        ? names.GetValueOrDefault(by) ?? "a former colleague"
                        : "a command on the server",
                    CanBeUndone =
                        !i.IsRefused
                        && i.UndoneAt is null
                        && now - i.ImportedAt <= UndoImport.Window,
                }
            ),
        ];
    }
}
