using Eatsential.Data.Schemas.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Profiles;

internal sealed class DietaryRestrictionConfiguration : IEntityTypeConfiguration<DietaryRestriction>
{
    public void Configure(EntityTypeBuilder<DietaryRestriction> builder)
    {
        builder.ToTable("dietary_restrictions", SchemaNames.Public);
        builder.BelongsToProfile();
        builder
            .HasOne<DietaryRestrictionRef>()
            .WithMany()
            .HasForeignKey(d => d.RestrictionId)
            .OnDelete(DeleteBehavior.Restrict);
        // Serves a person's profile, and keeps a diet from being named twice.
        builder
            .HasIndex(d => new { d.UserId, d.RestrictionId })
            .IsUnique()
            .HasDatabaseName("uq_user_dietary_restriction");
    }
}
