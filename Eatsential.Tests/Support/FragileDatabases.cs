using Eatsential.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Support;

/// <summary>A database that can be made to go away, and to come back.</summary>
public sealed class FragileDatabases(IDbContextFactory<EatsentialDbContext> inner)
    : IDbContextFactory<EatsentialDbContext>
{
    public bool AreAway { get; set; }

    public EatsentialDbContext CreateDbContext()
    {
        var db = inner.CreateDbContext();
        // A file in a folder that does not exist: the provider's own failure, not one of ours.
        if (AreAway)
            db.Database.SetDbConnection(
                new SqliteConnection("Data Source=/nowhere/at/all.db"),
                contextOwnsConnection: true
            );
        return db;
    }
}
