using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Catalog;

internal sealed class IngredientConfiguration : IEntityTypeConfiguration<Ingredient>
{
    public void Configure(EntityTypeBuilder<Ingredient> builder)
    {
        builder.ToTable(
            "ingredients",
            SchemaNames.Public,
            t =>
                t.HasCheckConstraint(
                    "chk_ingredient_nutrients",
                    "energy_kcal BETWEEN 0 AND 902 AND protein_g BETWEEN 0 AND 100 AND carbs_g BETWEEN 0 AND 100"
                        + " AND fat_g BETWEEN 0 AND 100 AND saturated_fat_g >= 0 AND trans_fat_g >= 0"
                        + " AND cholesterol_mg >= 0 AND sodium_mg >= 0 AND fiber_g >= 0 AND sugars_g >= 0"
                        + " AND added_sugars_g >= 0 AND calcium_mg >= 0 AND iron_mg >= 0 AND vitamin_d_mcg >= 0"
                        + " AND potassium_mg >= 0"
                )
        );
        builder.Property(i => i.Name).HasMaxLength(255);
        builder.Property(i => i.IsClassified).HasDefaultValue(false);
        builder.Property(i => i.CheckLostReason).HasMaxLength(Rules.NotesMax);
        builder
            .Property(i => i.FoodClasses)
            .HasConversion<long>()
            .HasDefaultValue(FoodClass.Unclassified)
            .HasSentinel(FoodClass.Unclassified);
        foreach (
            var property in builder
                .Metadata.GetProperties()
                .Where(p => p.ClrType == typeof(decimal?))
                .ToList()
        )
            builder.Property(property.Name).HasPrecision(8, 2);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(i => i.ClassifiedBy)
            .OnDelete(DeleteBehavior.SetNull);
        // Serves the staff's queue: ingredients nobody has settled.
        builder
            .HasIndex(i => i.CheckLostAt)
            .HasFilter("NOT is_classified AND retired_at IS NULL")
            .HasDatabaseName("idx_ingredients_unclassified");
        // Serves the editor: an ingredient by its exact name.
        builder.HasIndex(i => i.Name).IsUnique().HasDatabaseName("uq_ingredients_name");
    }
}
