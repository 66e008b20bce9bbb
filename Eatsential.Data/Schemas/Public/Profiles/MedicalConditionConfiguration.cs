using Eatsential.Data.Domain;
using Eatsential.Data.Schemas.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Profiles;

internal sealed class MedicalConditionConfiguration : IEntityTypeConfiguration<MedicalCondition>
{
    public void Configure(EntityTypeBuilder<MedicalCondition> builder)
    {
        builder.ToTable(
            "medical_conditions",
            SchemaNames.Public,
            t =>
                t.HasCheckConstraint(
                    "chk_condition_notes_length",
                    $"length(notes) <= {Rules.NotesMax}"
                )
        );
        builder.BelongsToProfile();
        builder
            .HasOne<MedicalConditionRef>()
            .WithMany()
            .HasForeignKey(c => c.ConditionId)
            .OnDelete(DeleteBehavior.Restrict);
        // Serves a person's profile, and keeps a condition from being named twice.
        builder
            .HasIndex(c => new { c.UserId, c.ConditionId })
            .IsUnique()
            .HasDatabaseName("uq_user_medical_condition");
    }
}
