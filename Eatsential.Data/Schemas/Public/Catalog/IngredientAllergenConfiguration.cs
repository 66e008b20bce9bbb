using Eatsential.Data.Domain.Safety;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Catalog;

internal sealed class IngredientAllergenConfiguration : IEntityTypeConfiguration<IngredientAllergen>
{
    public void Configure(EntityTypeBuilder<IngredientAllergen> builder)
    {
        builder.ToTable(
            "ingredient_allergens",
            SchemaNames.Public,
            t =>
                t.HasCheckConstraint(
                    "chk_presence_values",
                    "presence IN ('contains', 'may_contain', 'could_hide', 'exempt')"
                )
        );
        builder
            .Property(a => a.Presence)
            .HasConversion(SnakeCaseEnum.Converter<Presence>())
            .HasMaxLength(20);
        builder.Property(a => a.Source).HasMaxLength(500);
        builder
            .HasOne<Ingredient>()
            .WithMany()
            .HasForeignKey(a => a.IngredientId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Health.Allergen>()
            .WithMany()
            .HasForeignKey(a => a.AllergenId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(a => a.CheckedBy)
            .OnDelete(DeleteBehavior.SetNull);
        // Serves verdicts: the allergens of an ingredient.
        builder
            .HasIndex(a => new { a.IngredientId, a.AllergenId })
            .IsUnique()
            .HasDatabaseName("uq_ingredient_allergen");
        // Serves the allergen page of the staff: the ingredients that carry one.
        builder
            .HasIndex(a => a.AllergenId)
            .HasDatabaseName("idx_ingredient_allergens_allergen_id");
    }
}
