using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;

namespace Eatsential.Web.Features.Meals;

internal static class MealSheets
{
    public static IQueryable<MealSheet> Of(EatsentialDbContext db, Guid id) =>
        from m in db.Meals
        where m.Id == id
        join r in db.Restaurants on m.RestaurantId equals r.Id
        select new MealSheet
        {
            Id = m.Id,
            Name = m.Name,
            Description = m.Description,
            Category = m.Category,
            Price = m.Price,
            Nutrition = new NutrientFacts
            {
                Energy = m.Calories,
                Fat = m.FatG,
                SaturatedFat = m.SaturatedFatG,
                TransFat = m.TransFatG,
                Cholesterol = m.CholesterolMg,
                Sodium = m.SodiumMg,
                Carbohydrate = m.CarbsG,
                Fiber = m.FiberG,
                Sugars = m.SugarsG,
                AddedSugars = m.AddedSugarsG,
                Protein = m.ProteinG,
                VitaminD = m.VitaminDMcg,
                Calcium = m.CalciumMg,
                Iron = m.IronMg,
                Potassium = m.PotassiumMg,
            },
            NutritionSource = m.NutritionSource,
            ImageUrl = m.ImageUrl,
            IngredientsComplete = m.IngredientsComplete,
            VerifiedAt = m.IngredientsVerifiedAt,
            VerifiedByStaff = m.IngredientsVerifiedBy != null,
            CrossContactDeclared = m.CrossContactDeclared,
            FoodClasses = m.FoodClasses,
            IsListed = m.IsAvailable && r.IsActive,
            Restaurant = new MealPlace
            {
                Id = r.Id,
                Name = r.Name,
                Cuisine = r.CuisineType,
                Address = r.Address,
                City = r.City,
                State = r.State,
                ZipCode = r.ZipCode,
                Latitude = r.Latitude,
                Longitude = r.Longitude,
                Phone = r.Phone,
                Website = r.Website,
            },
        };

    /// <summary>The ingredients of a meal by weight, with what 100 g of each hold.</summary>
    public static IQueryable<Portion> Portions(EatsentialDbContext db, Guid meal) =>
        from used in db.MealIngredients
        where used.MealId == meal
        join i in db.Ingredients on used.IngredientId equals i.Id
        orderby used.Position
        select new Portion(
            i.Name,
            new NutrientFacts
            {
                Energy = i.EnergyKcal,
                Fat = i.FatG,
                SaturatedFat = i.SaturatedFatG,
                TransFat = i.TransFatG,
                Cholesterol = i.CholesterolMg,
                Sodium = i.SodiumMg,
                Carbohydrate = i.CarbsG,
                Fiber = i.FiberG,
                Sugars = i.SugarsG,
                AddedSugars = i.AddedSugarsG,
                Protein = i.ProteinG,
                VitaminD = i.VitaminDMcg,
                Calcium = i.CalciumMg,
                Iron = i.IronMg,
                Potassium = i.PotassiumMg,
            },
            used.Grams
        );
}
