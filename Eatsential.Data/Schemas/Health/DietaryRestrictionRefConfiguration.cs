using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Health;

internal sealed class DietaryRestrictionRefConfiguration
    : IEntityTypeConfiguration<DietaryRestrictionRef>
{
    public void Configure(EntityTypeBuilder<DietaryRestrictionRef> builder)
    {
        builder.ToTable("dietary_restrictions_ref", SchemaNames.Health);
        builder.Property(d => d.Name).HasMaxLength(50);
        builder.Property(d => d.Description).HasMaxLength(500);
        builder.Property(d => d.IsActive).HasDefaultValue(true).HasSentinel(true);
        builder
            .HasIndex(d => d.Name)
            .IsUnique()
            .HasDatabaseName("uq_dietary_restrictions_ref_name");
    }
}
