using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Recommendations;

internal sealed class RecommendationConfiguration : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable(
            "recommendations",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint("chk_score_range", "score BETWEEN 0 AND 1");
                t.HasCheckConstraint(
                    "chk_verdict_values",
                    "verdict IN ('no_conflict', 'caution', 'unknown', 'avoid')"
                );
                t.HasCheckConstraint("chk_recommendation_expiry", "expires_at > created_at");
            }
        );
        builder.Property(r => r.Score).HasPrecision(5, 4);
        builder
            .Property(r => r.Verdict)
            .HasConversion(SnakeCaseEnum.Converter<VerdictLevel>())
            .HasMaxLength(20);
        builder.Property(r => r.ModelVersion).HasMaxLength(40);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(r => r.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Restaurant>()
            .WithMany()
            .HasForeignKey(r => r.RestaurantId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Meal>()
            .WithMany()
            .HasForeignKey(r => r.MealId)
            .OnDelete(DeleteBehavior.Restrict);
        // Serves a person's recommendations, newest first.
        builder
            .HasIndex(r => new { r.UserId, r.CreatedAt })
            .IsDescending(false, true)
            .HasDatabaseName("idx_recommendations_user_id");
    }
}
