using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Health;

internal sealed class AllergenConfiguration : IEntityTypeConfiguration<Allergen>
{
    public void Configure(EntityTypeBuilder<Allergen> builder)
    {
        builder.ToTable(
            "allergens",
            SchemaNames.Health,
            t =>
            {
                t.HasCheckConstraint(
                    "chk_allergen_category",
                    "category IN ('Food', 'Environmental', 'Medication', 'Other')"
                );
                t.HasCheckConstraint("chk_allergen_bit", "bit BETWEEN 0 AND 62");
                t.HasCheckConstraint("chk_allergen_parent", "parent_id <> id");
            }
        );
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.Slug).HasMaxLength(100);
        builder.Property(a => a.Category).HasMaxLength(50);
        builder.Property(a => a.EuAnnexII).HasColumnName("eu_annex_ii").HasDefaultValue(false);
        builder.Property(a => a.FdaRecognized).HasDefaultValue(false);
        builder.Property(a => a.IsActive).HasDefaultValue(true).HasSentinel(true);
        builder
            .HasOne<Allergen>()
            .WithMany()
            .HasForeignKey(a => a.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Name).IsUnique().HasDatabaseName("uq_allergens_name");
        builder.HasIndex(a => a.Slug).IsUnique().HasDatabaseName("uq_allergens_slug");
        builder.HasIndex(a => a.Bit).IsUnique().HasDatabaseName("uq_allergens_bit");
    }
}
