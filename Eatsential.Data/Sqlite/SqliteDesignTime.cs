using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Eatsential.Data.Sqlite;

/// <summary>For <c>dotnet ef</c> alone; it never connects.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDbContext>();
        DataServices.UseSqlite(options, "Data Source=:memory:");
        return new SqliteDbContext(options.Options, new CurrentUser());
    }
}
