using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Public.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Allergies;

internal sealed class UserAllergyConfiguration : IEntityTypeConfiguration<UserAllergy>
{
    public void Configure(EntityTypeBuilder<UserAllergy> builder)
    {
        builder.ToTable(
            "user_allergies",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint(
                    "chk_severity_values",
                    "severity IN ('MILD', 'MODERATE', 'SEVERE', 'LIFE_THREATENING')"
                );
                t.HasCheckConstraint("chk_notes_length", $"length(notes) <= {Rules.NotesMax}");
            }
        );
        builder
            .Property(a => a.Severity)
            .HasConversion(SnakeCaseEnum.UpperConverter<Severity>())
            .HasMaxLength(20);
        builder.BelongsToProfile();
        builder
            .HasOne<Health.Allergen>()
            .WithMany()
            .HasForeignKey(a => a.AllergenId)
            .OnDelete(DeleteBehavior.Restrict);
        // Serves every verdict: one person's allergies. Keeps an allergen from being named twice.
        builder
            .HasIndex(a => new { a.UserId, a.AllergenId })
            .IsUnique()
            .HasDatabaseName("uq_user_allergen");
        // Serves "how many people does this change": the people of one allergen.
        builder.HasIndex(a => a.AllergenId).HasDatabaseName("idx_user_allergies_allergen_id");
    }
}
