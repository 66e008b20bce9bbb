using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Recommendations;

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.ToTable(
            "feedback",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint("chk_rating_values", "rating BETWEEN 1 AND 5");
                t.HasCheckConstraint(
                    "chk_report_type",
                    "report_type IN ('reaction', 'wrong_allergen')"
                );
                t.HasCheckConstraint(
                    "chk_rating_or_report",
                    "(rating IS NULL) <> (report_type IS NULL)"
                );
                t.HasCheckConstraint(
                    "chk_comment_length",
                    $"length(comment) <= {Rules.CommentMax}"
                );
            }
        );
        builder.Property(f => f.ReportType).HasMaxLength(20);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(f => f.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(f => f.ResolvedBy)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<Meal>()
            .WithMany()
            .HasForeignKey(f => f.MealId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Health.Allergen>()
            .WithMany()
            .HasForeignKey(f => f.AllergenId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Recommendation>()
            .WithMany()
            .HasForeignKey(f => f.RecommendationId)
            .OnDelete(DeleteBehavior.SetNull);
        // Serves what a person has said of a meal.
        builder.HasIndex(f => new { f.UserId, f.MealId }).HasDatabaseName("idx_feedback_user_id");
        // Serves the staff's queue: open reports.
        builder
            .HasIndex(f => f.CreatedAt)
            .HasFilter("report_type IS NOT NULL AND resolved_at IS NULL")
            .HasDatabaseName("idx_feedback_open_reports");
    }
}
