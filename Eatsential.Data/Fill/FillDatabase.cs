using Eatsential.Data.Postgres.Fill;
using Eatsential.Data.Sqlite.Fill;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Data.Fill;

/// <summary>Fills a migrated database with generated rows, to see how it behaves at size. All of them or none.</summary>
public sealed class FillDatabase(IDbContextFactory<EatsentialDbContext> contexts)
{
    /// <exception cref="SettingsException">
    /// It was filled before; on PostgreSQL, the login is no superuser; on SQLite, the plan asks for more than a catalogue.
    /// </exception>
    public async Task RunAsync(
        FillPlan plan,
        IProgress<FillProgress> progress,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var first = CatalogueRows.ExternalId(0);
        if (await db.Restaurants.AnyAsync(r => r.ExternalId == first, ct))
            throw new SettingsException("This database was filled before; take an empty one.");

        var allergens = await db
            .Allergens.OrderBy(a => a.Bit)
            .Select(a => new { a.Id, a.Bit })
            .ToListAsync(ct);
        var known = allergens.ConvertAll(a => (a.Id, a.Bit));
        var catalogue = new CatalogueRows(plan, known);
        var tables = catalogue
            .Tables()
            .Concat(new PeopleRows(plan, catalogue, known).Tables())
            .Where(t => t.Count > 0);

        await db.Database.OpenConnectionAsync(ct);
        switch (db.Database.GetDbConnection())
        {
            case NpgsqlConnection postgres:
                await PostgresBulk.WriteAsync(postgres, plan, tables, progress, ct);
                break;
            case SqliteConnection sqlite:
                await SqliteBulk.WriteAsync(sqlite, tables, progress, ct);
                break;
        }
    }
}
