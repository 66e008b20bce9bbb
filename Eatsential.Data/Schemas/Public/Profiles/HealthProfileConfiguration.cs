using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Profiles;

internal sealed class HealthProfileConfiguration : IEntityTypeConfiguration<HealthProfile>
{
    public void Configure(EntityTypeBuilder<HealthProfile> builder)
    {
        builder.ToTable(
            "health_profiles",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint(
                    "chk_height_range",
                    $"height_cm BETWEEN {Rules.HeightCmMin} AND {Rules.HeightCmMax}"
                );
                t.HasCheckConstraint(
                    "chk_weight_range",
                    $"weight_kg BETWEEN {Rules.WeightKgMin} AND {Rules.WeightKgMax}"
                );
                t.HasCheckConstraint(
                    "chk_gender_values",
                    "gender IN ('male', 'female', 'other', 'prefer_not_to_say')"
                );
                t.HasCheckConstraint(
                    "chk_activity_level",
                    "activity_level IN ('sedentary', 'light', 'moderate', 'active', 'very_active')"
                );
            }
        );
        builder.Property(p => p.WeightKg).HasPrecision(5, 2);
        builder.Property(p => p.Gender).HasMaxLength(20);
        builder.Property(p => p.ActivityLevel).HasMaxLength(20);
        builder
            .HasOne<User>()
            .WithOne()
            .HasForeignKey<HealthProfile>(p => p.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.UserId).IsUnique().HasDatabaseName("uq_one_profile_per_user");
        // What a user's rows refer to, so that none can hang on somebody else's profile.
        builder
            .HasAlternateKey(p => new { p.Id, p.UserId })
            .HasName("uq_health_profiles_id_user_id");
    }
}
