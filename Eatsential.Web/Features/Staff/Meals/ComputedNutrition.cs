using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>A dish whose nutrition is added up from its ingredients keeps to them, where the app changes either.</summary>
internal static class ComputedNutrition
{
    /// <summary>Dishes whose recorded nutrition follows this ingredient.</summary>
    public static IQueryable<Meal> MealsComputedFrom(
        this EatsentialDbContext db,
        Guid ingredient
    ) =>
        db.Meals.Where(m =>
            m.NutritionSource == StoredNutrition.Computed
            && db.MealIngredients.Any(l => l.MealId == m.Id && l.IngredientId == ingredient)
        );

    /// <returns>What these lines add up to; null where a part of it is not known.</returns>
    public static async Task<NutrientFacts> AddedUpAsync(
        this EatsentialDbContext db,
        Recipe recipe,
        CancellationToken ct
    )
    {
        var used = recipe.Lines.Select(l => l.Ingredient).ToList();
        var ingredients = await db
            .Ingredients.Where(i => used.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, ct);
        return AddedUp(
            recipe.Lines.Select(l => (ingredients[l.Ingredient], l.Grams)),
            recipe.IsComplete
        );
    }

    /// <summary>Adds a dish up anew whose recipe is about to be saved.</summary>
    public static async Task FollowRecipeAsync(
        this EatsentialDbContext db,
        Meal meal,
        Recipe recipe,
        CancellationToken ct
    )
    {
        if (meal.NutritionSource == StoredNutrition.Computed)
            meal.TakeComputed(await db.AddedUpAsync(recipe, ct));
    }

    /// <summary>Adds up anew every dish that follows an ingredient whose nutrients are about to be saved.</summary>
    public static async Task FollowIngredientAsync(
        this EatsentialDbContext db,
        Ingredient changed,
        CancellationToken ct
    )
    {
        var meals = await db.MealsComputedFrom(changed.Id).ToListAsync(ct);
        // Not without tracking: of the changed one the new nutrients are wanted, not those in the database.
        var lines = await (
            from meal in db.MealsComputedFrom(changed.Id)
            join line in db.MealIngredients on meal.Id equals line.MealId
            join ingredient in db.Ingredients on line.IngredientId equals ingredient.Id
            select new
            {
                line.MealId,
                line.Grams,
                Ingredient = ingredient,
            }
        ).ToListAsync(ct);
        var byMeal = lines.ToLookup(l => l.MealId, l => (l.Ingredient, l.Grams));
        foreach (var meal in meals)
            meal.TakeComputed(AddedUp(byMeal[meal.Id], meal.IngredientsComplete));
    }

    private static NutrientFacts AddedUp(
        IEnumerable<(Ingredient Ingredient, decimal? Grams)> lines,
        bool isWhole
    ) =>
        NutrientTotals
            .Of(
                [
                    .. lines.Select(l => new Portion(
                        l.Ingredient.Name,
                        l.Ingredient.Per100Grams(),
                        l.Grams
                    )),
                ],
                isWhole
            )
            .Complete;
}
