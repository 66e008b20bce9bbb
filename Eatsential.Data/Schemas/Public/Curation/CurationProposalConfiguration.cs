using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Curation;

internal sealed class CurationProposalConfiguration : IEntityTypeConfiguration<CurationProposal>
{
    public void Configure(EntityTypeBuilder<CurationProposal> builder)
    {
        builder.ToTable(
            "curation_proposals",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint(
                    "chk_proposal_subject",
                    "(meal_id IS NULL) <> (ingredient_id IS NULL)"
                );
                t.HasCheckConstraint("chk_four_eyes", "decided_by <> proposed_by");
                t.HasCheckConstraint(
                    "chk_decision_values",
                    "decision IN ('approved', 'refused', 'superseded')"
                );
                t.HasCheckConstraint(
                    "chk_decision_dated",
                    "(decision IS NULL) = (decided_at IS NULL)"
                );
            }
        );
        builder
            .Property(p => p.Decision)
            .HasConversion(SnakeCaseEnum.Converter<Decision>())
            .HasMaxLength(20)
            // Of two who decide at one moment, one approving and one refusing, the second is told.
            .IsConcurrencyToken();
        builder.Property(p => p.Note).HasMaxLength(Rules.NotesMax);
        builder
            .HasOne<Meal>()
            .WithMany()
            .HasForeignKey(p => p.MealId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Ingredient>()
            .WithMany()
            .HasForeignKey(p => p.IngredientId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(p => p.ProposedBy)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(p => p.DecidedBy)
            .OnDelete(DeleteBehavior.SetNull);
        // Serves the staff's queue: what waits for a second pair of eyes, oldest first.
        builder
            .HasIndex(p => p.ProposedAt)
            .HasFilter("decision IS NULL")
            .HasDatabaseName("idx_curation_proposals_waiting");
        // Serve the editors: what waits for this meal, this ingredient, and what was decided before.
        builder
            .HasIndex(p => p.MealId)
            .HasFilter("meal_id IS NOT NULL")
            .HasDatabaseName("idx_curation_proposals_meal_id");
        builder
            .HasIndex(p => p.IngredientId)
            .HasFilter("ingredient_id IS NOT NULL")
            .HasDatabaseName("idx_curation_proposals_ingredient_id");
    }
}
