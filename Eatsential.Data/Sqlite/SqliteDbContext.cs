using Eatsential.Data.Queries;
using Eatsential.Data.Schemas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eatsential.Data.Sqlite;

/// <summary>
/// The same model in one file. SQLite has no schemas, so their names become prefixes; it enforces no lengths, so they
/// become checks; and it has no instants or decimals, so those become ticks and doubles.
/// </summary>
public sealed class SqliteDbContext(
    DbContextOptions<SqliteDbContext> options,
    CurrentUser currentUser
) : EatsentialDbContext(options, currentUser)
{
    /// <summary>.NET ticks of the database's clock, to the millisecond.</summary>
    public const string NowTicks =
        "(CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000)";

    private const string NewUuid =
        "(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)"
        + " || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

    public override IQueryable<Place> RestaurantsNear(
        double latitude,
        double longitude,
        double metres
    ) => BoundingBox.Around(latitude, longitude, metres).Restaurants(this);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<double>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Bits.MapAsOperator(builder);
        foreach (
            var entity in builder
                .Model.GetEntityTypes()
                .Where(e => e.GetTableName() is not null)
                .ToList()
        )
        {
            WriteInSqlite(entity);
        }
    }

    private static void WriteInSqlite(IMutableEntityType entity)
    {
        if (entity.IsMappedToJson())
            return;
        if (entity.GetSchema() is { } schema)
        {
            if (schema != SchemaNames.Public)
                entity.SetTableName($"{schema}_{entity.GetTableName()}");
            entity.SetSchema(null);
        }

        foreach (
            var check in entity
                .GetCheckConstraints()
                .Where(c => c.Sql.Contains(" ~ ", StringComparison.Ordinal))
                .ToList()
        )
        {
            entity.RemoveCheckConstraint(check.ModelName);
            entity.AddCheckConstraint(
                check.ModelName,
                check.Sql.Replace(" ~ ", " REGEXP ", StringComparison.Ordinal)
            );
        }

        foreach (var property in entity.GetDeclaredProperties())
        {
            if (property.GetDefaultValueSql() is { } sql)
            {
                property.SetDefaultValueSql(
                    sql switch
                    {
                        ModelConventions.Now => NowTicks,
                        ModelConventions.NewUuid => NewUuid,
                        ModelConventions.NewUuid + "::text" => NewUuid,
                        _ => sql,
                    }
                );
            }

            if (property.ClrType == typeof(string) && property.GetMaxLength() is { } max)
            {
                var column = property.GetColumnName();
                entity.AddCheckConstraint(
                    $"chk_{entity.GetTableName()}_{column}_max",
                    $"length({column}) <= {max}"
                );
            }
        }
    }
}
