using Eatsential.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Profiles;

internal sealed class FitnessGoalConfiguration : IEntityTypeConfiguration<FitnessGoal>
{
    public void Configure(EntityTypeBuilder<FitnessGoal> builder)
    {
        builder.ToTable(
            "fitness_goals",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint(
                    "chk_goal_type",
                    "goal_type IN ('lose_weight', 'maintain_weight', 'gain_weight')"
                );
                t.HasCheckConstraint(
                    "chk_goal_energy",
                    "energy_adjustment_kcal BETWEEN -1000 AND 1000"
                );
                t.HasCheckConstraint(
                    "chk_goal_weight_range",
                    $"target_weight_kg BETWEEN {Rules.WeightKgMin} AND {Rules.WeightKgMax}"
                );
            }
        );
        builder.Property(g => g.GoalType).HasMaxLength(20);
        builder.Property(g => g.EnergyAdjustmentKcal).HasDefaultValue(0);
        builder.Property(g => g.TargetWeightKg).HasPrecision(5, 2);
        builder.Property(g => g.IsActive).HasDefaultValue(true).HasSentinel(true);
        builder.BelongsToProfile();
        // Serves the day's energy, and keeps one goal active at a time.
        builder
            .HasIndex(g => g.UserId)
            .IsUnique()
            .HasFilter("is_active")
            .HasDatabaseName("uq_fitness_goals_active");
        // Serves the cascade when an account goes.
        builder
            .HasIndex(g => new { g.UserId, g.CreatedAt })
            .HasDatabaseName("idx_fitness_goals_user_id");
    }
}
