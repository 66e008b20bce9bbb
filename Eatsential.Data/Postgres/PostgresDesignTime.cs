using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Eatsential.Data.Postgres;

/// <summary>For <c>dotnet ef</c> alone; connected, it works as the owner of the schema.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDbContext>
{
    public PostgresDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDbContext>();
        DataServices.UsePostgres(options, "Host=localhost;Database=eatsential");
        return new PostgresDbContext(options.Options, new CurrentUser())
        {
            Scope = DataScope.Owner,
        };
    }
}
