using Eatsential.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Catalog;

internal sealed class RestaurantConfiguration : IEntityTypeConfiguration<Restaurant>
{
    public void Configure(EntityTypeBuilder<Restaurant> builder)
    {
        builder.ToTable(
            "restaurants",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint("chk_rating_range", "rating BETWEEN 0 AND 5");
                t.HasCheckConstraint("chk_price_range", "price_range BETWEEN 1 AND 4");
                t.HasCheckConstraint(
                    "chk_coordinates",
                    "(latitude IS NULL AND longitude IS NULL) OR (latitude IS NOT NULL AND longitude IS NOT NULL"
                        + " AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)"
                );
            }
        );
        builder.Property(r => r.Name).HasMaxLength(255);
        builder.Property(r => r.CuisineType).HasMaxLength(Rules.CuisineMax);
        builder.Property(r => r.City).HasMaxLength(100);
        builder.Property(r => r.State).HasMaxLength(50);
        builder.Property(r => r.ZipCode).HasMaxLength(10);
        builder.Property(r => r.Country).HasMaxLength(2).HasDefaultValue("US");
        builder.Property(r => r.Latitude).HasPrecision(10, 8);
        builder.Property(r => r.Longitude).HasPrecision(11, 8);
        builder.Property(r => r.Phone).HasMaxLength(20);
        builder.Property(r => r.Website).HasMaxLength(255);
        builder.Property(r => r.Rating).HasPrecision(2, 1);
        builder.Property(r => r.IsActive).HasDefaultValue(true).HasSentinel(true);
        builder.Property(r => r.ExternalId).HasMaxLength(100);
        // Serves the city and cuisine filters and their lists of choices.
        builder
            .HasIndex(r => new { r.City, r.CuisineType })
            .HasFilter("is_active")
            .HasDatabaseName("idx_restaurants_city_cuisine");
        builder
            .HasIndex(r => r.ExternalId)
            .IsUnique()
            .HasFilter("external_id IS NOT NULL")
            .HasDatabaseName("uq_restaurants_external_id");
    }
}
