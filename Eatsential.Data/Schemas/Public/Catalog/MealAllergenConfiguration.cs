using Eatsential.Data.Domain.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Catalog;

internal sealed class MealAllergenConfiguration : IEntityTypeConfiguration<MealAllergen>
{
    public void Configure(EntityTypeBuilder<MealAllergen> builder)
    {
        builder.ToTable(
            "meal_allergens",
            SchemaNames.Public,
            t =>
                t.HasCheckConstraint(
                    "chk_declared_presence",
                    "presence IN ('contains', 'may_contain')"
                )
        );
        builder
            .Property(a => a.Presence)
            .HasConversion(SnakeCaseEnum.Converter<Presence>())
            .HasMaxLength(20);
        builder.Property(a => a.Source).HasMaxLength(500);
        builder
            .HasOne<Meal>()
            .WithMany()
            .HasForeignKey(a => a.MealId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Health.Allergen>()
            .WithMany()
            .HasForeignKey(a => a.AllergenId)
            .OnDelete(DeleteBehavior.Restrict);
        // Serves verdicts: what a meal's restaurant declares.
        builder
            .HasIndex(a => new { a.MealId, a.AllergenId })
            .IsUnique()
            .HasDatabaseName("uq_meal_allergen");
    }
}
