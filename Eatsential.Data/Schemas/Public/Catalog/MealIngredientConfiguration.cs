using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Catalog;

internal sealed class MealIngredientConfiguration : IEntityTypeConfiguration<MealIngredient>
{
    public void Configure(EntityTypeBuilder<MealIngredient> builder)
    {
        builder.ToTable(
            "meal_ingredients",
            SchemaNames.Public,
            t => t.HasCheckConstraint("chk_grams_range", "grams > 0 AND grams <= 10000")
        );
        builder.Property(i => i.Position).HasDefaultValue(0);
        builder.Property(i => i.Grams).HasPrecision(7, 2);
        builder
            .HasOne<Meal>()
            .WithMany()
            .HasForeignKey(i => i.MealId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Ingredient>()
            .WithMany()
            .HasForeignKey(i => i.IngredientId)
            .OnDelete(DeleteBehavior.Restrict);
        // Serves a meal's list of ingredients.
        builder
            .HasIndex(i => new { i.MealId, i.IngredientId })
            .IsUnique()
            .HasDatabaseName("uq_meal_ingredients_meal_id_ingredient_id");
        // Serves a change of an ingredient: the meals that use it.
        builder
            .HasIndex(i => i.IngredientId)
            .HasDatabaseName("idx_meal_ingredients_ingredient_id");
    }
}
