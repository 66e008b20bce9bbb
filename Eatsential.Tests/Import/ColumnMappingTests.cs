using Eatsential.Data.Import;

namespace Eatsential.Tests.Import;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("Item", "Name")]
    [InlineData("Dish", "Name")]
    [InlineData("MenuItem", "Name")]
    [InlineData("Calories", "Energy-kcal")]
    [InlineData("Energy (kcal)", "Energy-kcal")]
    [InlineData("Energy (kJ)", "Energy-kJ")]
    [InlineData("Energy kcal per serving", "Energy-kcal")]
    [InlineData("Total Fat", "Fat-g")]
    [InlineData("Total Fat (g)", "Fat-g")]
    [InlineData("fat_g", "Fat-g")]
    [InlineData("of which saturates", "SaturatedFat-g")]
    [InlineData("Saturated Fat", "SaturatedFat-g")]
    [InlineData("Carbohydrates", "Carbohydrate-g")]
    [InlineData("Dietary Fiber", "Fiber-g")]
    [InlineData("Fibre", "Fiber-g")]
    [InlineData("Sugars", "Sugars-g")]
    [InlineData("Added Sugars (g)", "AddedSugars-g")]
    [InlineData("Protein", "Protein-g")]
    [InlineData("Sodium (mg)", "Sodium-mg")]
    [InlineData("Sodium (g)", "Sodium-g")]
    [InlineData("Sodium", "Sodium-mg")]
    [InlineData("Salt (g)", "Salt-g")]
    [InlineData("salt", "Salt-g")]
    [InlineData("Vitamin D (µg)", "VitaminD-mcg")]
    [InlineData("Price", "Price")]
    [InlineData("Category", "Category")]
    [InlineData("Description", "Description")]
    [InlineData("Ingredients", "Ingredients")]
    [InlineData("Contains", "Contains")]
    [InlineData("May contain", "MayContain")]
    [InlineData("Serving size", "Serving")]
    [InlineData("Size", "Variant")]
    [InlineData("Milk", "allergen-milk")]
    [InlineData("Tree Nuts", "allergen-tree-nuts")]
    [InlineData("Contains Milk (Y/N)", "allergen-milk")]
    [InlineData("Egg allergen", "allergen-eggs")]
    [InlineData("Gluten", "allergen-gluten")]
    [InlineData("Cereals containing gluten", "allergen-gluten")]
    [InlineData("Sulphur dioxide & sulphites", "allergen-sulphites")]
    [InlineData("No allergens", "NoAllergens")]
    [InlineData("Calories from Fat", null)]
    [InlineData("Total Fat (% Daily Value)", null)]
    [InlineData("Vitamin A (% Daily Value)", null)]
    [InlineData("Energy (kcal) per 100g", null)]
    [InlineData("Protein per 100 ml", null)]
    [InlineData("Net carbs", null)]
    [InlineData("Popularity", null)]
    public void A_header_means_what_menus_mean_by_it(string header, string? key)
    {
        var file = Files.Of($"{header}\tx-ray\n1\t2\n");

        Assert.Equal(key, ColumnMapping.Suggest(file, ImportKind.Menu).Columns[0]?.Key);
    }

    [Fact]
    public void Of_two_columns_for_one_value_the_better_one_is_taken()
    {
        var file = Files.Of("Item,Energy (kJ),Energy (kcal),Salt (g),Sodium (mg)\nPie,1,2,3,4\n");

        Assert.Equal(
            ["Name", null, "Energy-kcal", null, "Sodium-mg"],
            ColumnMapping.Suggest(file, ImportKind.Menu).Columns.Select(c => c?.Key)
        );
    }

    [Fact]
    public void A_menu_needs_a_name_and_a_restaurant()
    {
        var mapping = ColumnMapping.Suggest(Files.Of("Calories,Price\n1,2\n"), ImportKind.Menu);

        Assert.Equal(
            ["No column is “Name”.", "Choose the restaurant, or the column that names it."],
            mapping.Faults(needsRestaurant: true)
        );
        Assert.Equal(["No column is “Name”."], mapping.Faults(needsRestaurant: false));
    }

    [Fact]
    public void One_value_cannot_come_from_two_columns()
    {
        var salt = ColumnMeanings.Find(ImportKind.Menu, "Salt-g");
        var sodium = ColumnMeanings.Find(ImportKind.Menu, "Sodium-mg");
        var name = ColumnMeanings.Find(ImportKind.Menu, "Name");

        Assert.Equal(
            ["Two columns are “Salt (g)”."],
            new ColumnMapping(ImportKind.Menu, [name, salt, sodium], DecimalMark.Point).Faults(
                false
            )
        );
    }
}
