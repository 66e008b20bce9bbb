using Eatsential.Data.Domain;
using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Schemas.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eatsential.Data.Schemas.Public.Catalog;

internal sealed class MealConfiguration : IEntityTypeConfiguration<Meal>
{
    public void Configure(EntityTypeBuilder<Meal> builder)
    {
        builder.ToTable(
            "meals",
            SchemaNames.Public,
            t =>
            {
                t.HasCheckConstraint("chk_price_positive", "price > 0");
                t.HasCheckConstraint(
                    "chk_calories_range",
                    $"calories BETWEEN 0 AND {Rules.CaloriesMax}"
                );
                t.HasCheckConstraint(
                    "chk_nutrients_positive",
                    "protein_g >= 0 AND carbs_g >= 0 AND fat_g >= 0 AND saturated_fat_g >= 0 AND trans_fat_g >= 0"
                        + " AND cholesterol_mg >= 0 AND sodium_mg >= 0 AND fiber_g >= 0 AND sugars_g >= 0"
                        + " AND added_sugars_g >= 0 AND calcium_mg >= 0 AND iron_mg >= 0 AND vitamin_d_mcg >= 0"
                        + " AND potassium_mg >= 0"
                );
                t.HasCheckConstraint(
                    "chk_nutrition_source",
                    "nutrition_source IN ('published', 'computed')"
                );
            }
        );
        builder.Property(m => m.Name).HasMaxLength(Rules.MealNameMax);
        builder.Property(m => m.Category).HasMaxLength(Rules.MealCategoryMax);
        builder.Property(m => m.ServingSize).HasMaxLength(Rules.ServingSizeMax);
        builder.Property(m => m.Price).HasPrecision(10, 2);
        foreach (
            var grams in (string[])
                [
                    nameof(Meal.ProteinG),
                    nameof(Meal.CarbsG),
                    nameof(Meal.FatG),
                    nameof(Meal.SaturatedFatG),
                    nameof(Meal.TransFatG),
                    nameof(Meal.FiberG),
                    nameof(Meal.SugarsG),
                    nameof(Meal.AddedSugarsG),
                ]
        )
            builder.Property(grams).HasPrecision(5, 1);
        builder.Property(m => m.CholesterolMg).HasPrecision(6, 1);
        builder.Property(m => m.CalciumMg).HasPrecision(6, 1);
        builder.Property(m => m.IronMg).HasPrecision(5, 1);
        builder.Property(m => m.VitaminDMcg).HasPrecision(5, 1);
        builder.Property(m => m.PotassiumMg).HasPrecision(6, 1);
        builder.Property(m => m.NutritionSource).HasMaxLength(20);
        builder.Property(m => m.ImageUrl).HasMaxLength(500);
        builder.Property(m => m.IsAvailable).HasDefaultValue(true).HasSentinel(true);
        builder.Property(m => m.IngredientsComplete).HasDefaultValue(false);
        builder.Property(m => m.CheckLostReason).HasMaxLength(Rules.NotesMax);
        builder.Property(m => m.CrossContactDeclared).HasDefaultValue(false);
        builder.Property(m => m.ContainsMask).HasDefaultValue(0L);
        builder.Property(m => m.MayContainMask).HasDefaultValue(0L);
        builder.Property(m => m.UnknownMask).HasDefaultValue(-1L);
        builder
            .Property(m => m.FoodClasses)
            .HasConversion<long>()
            .HasDefaultValue(FoodClass.Unclassified)
            .HasSentinel(FoodClass.Unclassified);
        builder.Property(m => m.SearchText).HasDefaultValue("").HasSentinel("");
        builder
            .HasOne<Restaurant>()
            .WithMany()
            .HasForeignKey(m => m.RestaurantId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<User>()
            .WithMany()
            .HasForeignKey(m => m.IngredientsVerifiedBy)
            .OnDelete(DeleteBehavior.SetNull);
        // Serves the staff's queue: checks undone by an edit, oldest first.
        builder
            .HasIndex(m => m.CheckLostAt)
            .HasFilter("check_lost_at IS NOT NULL AND is_available")
            .HasDatabaseName("idx_meals_check_lost");
        // Serves the staff's queue: the oldest checks first.
        builder
            .HasIndex(m => m.IngredientsVerifiedAt)
            .HasFilter("ingredients_complete AND is_available")
            .HasDatabaseName("idx_meals_verified_at");
        // Serves the staff's queue: meals without a complete list, by restaurant.
        builder
            .HasIndex(m => m.RestaurantId, "idx_meals_incomplete")
            .HasFilter("NOT ingredients_complete AND is_available")
            .HasDatabaseName("idx_meals_incomplete");
        // Serves a restaurant's menu and the nearest-first walk over restaurants.
        builder.HasIndex(m => m.RestaurantId).HasDatabaseName("idx_meals_restaurant_id");
    }
}
