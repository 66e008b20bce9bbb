using Eatsential.Data.Domain;
using Eatsential.Data.Queries;
using Eatsential.Data.Schemas;
using Eatsential.Data.Schemas.Audit;
using Eatsential.Data.Schemas.Health;
using Eatsential.Data.Schemas.Public.Catalog;
using Eatsential.Data.Schemas.Public.Curation;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Data.Schemas.Public.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Data.Postgres;

/// <summary>The model as PostgreSQL keeps it. Functions, triggers, views, policies and grants are files under Sql.</summary>
public sealed class PostgresDbContext(
    DbContextOptions<PostgresDbContext> options,
    CurrentUser currentUser
) : EatsentialDbContext(options, currentUser)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    public override IQueryable<Place> RestaurantsNear(
        double latitude,
        double longitude,
        double metres
    ) => WithinMetres(latitude, longitude, metres);

    /// <summary>The SQL function <c>public.restaurants_near</c>.</summary>
    public IQueryable<Place> WithinMetres(double latitude, double longitude, double metres) =>
        FromExpression(() => WithinMetres(latitude, longitude, metres));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder
            .Entity<HealthProfile>()
            .ToTable(t =>
                t.HasCheckConstraint(
                    "chk_age_minimum",
                    $"date_of_birth <= CURRENT_DATE - INTERVAL '{Rules.AgeMin} years'"
                )
            );
        // The masks change with every ingredient; room on the page keeps those updates in place.
        builder.Entity<Meal>().HasStorageParameter("fillfactor", 60);
        Bits.MapAsFunction(builder);
        builder
            .HasDbFunction(typeof(WordSearch).GetMethod(nameof(WordSearch.HasWords))!)
            .HasSchema(SchemaNames.Public)
            .HasName("has_words");
        builder.Entity<Place>().HasNoKey().ToTable((string?)null);
        builder
            .HasDbFunction(typeof(PostgresDbContext).GetMethod(nameof(WithinMetres))!)
            .HasSchema(SchemaNames.Public)
            .HasName("restaurants_near");

        // Rows written by hand may leave lists out, as the design's own INSERTs do.
        builder.Entity<Allergen>().Property(a => a.CommonFoods).HasDefaultValueSql("'{}'");
        builder.Entity<UserPreferences>().Property(p => p.AvoidedTerms).HasDefaultValueSql("'{}'");

        builder.Entity<Restaurant>().Property(r => r.Hours).HasColumnType("jsonb");
        builder.Entity<Recommendation>().Property(r => r.Reasons).HasColumnType("jsonb");
        builder.Entity<CurationProposal>().Property(p => p.Before).HasColumnType("jsonb");
        builder.Entity<CurationProposal>().Property(p => p.After).HasColumnType("jsonb");
        builder.Entity<AuditLog>().Property(l => l.Details).HasColumnType("jsonb");
        builder.Entity<DataChange>().Property(c => c.OldData).HasColumnType("jsonb");
        builder.Entity<DataChange>().Property(c => c.NewData).HasColumnType("jsonb");

        // Partitioned by month, which EF cannot create: their DDL, indexes too, stands under Sql.
        builder.Entity<DataChange>().ToTable(t => t.ExcludeFromMigrations());
        builder.Entity<AuditLog>().ToTable(t => t.ExcludeFromMigrations());
        builder.Entity<AccessLog>().ToTable(t => t.ExcludeFromMigrations());
    }
}
