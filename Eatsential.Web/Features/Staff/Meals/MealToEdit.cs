using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Web.Features.Staff.Ingredients;
using Eatsential.Web.Shared.Photos;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>A meal as its editor shows it.</summary>
/// <param name="Waiting">The proposal that waits for this meal; null where none does.</param>
/// <param name="Published">The nutrition its row has, whoever stated it.</param>
public sealed record MealToEditView(
    Guid Id,
    int Version,
    Guid RestaurantId,
    string Restaurant,
    MealBasics Basics,
    bool IsAvailable,
    DateTimeOffset? VerifiedAt,
    DateTimeOffset? CheckLostAt,
    string? CheckLostReason,
    Guid? Waiting,
    NutrientFacts Published,
    string? NutritionSource,
    Recipe Recipe,
    IReadOnlyDictionary<Guid, IngredientChoice> Ingredients,
    Photo? Photo
);

/// <summary>An ingredient as a recipe needs it.</summary>
/// <param name="Per100Grams">Amounts in 100 g.</param>
public sealed record IngredientChoice(Guid Id, IngredientFact Fact, NutrientFacts Per100Grams);

/// <summary>One meal with all the staff may change of it.</summary>
public sealed class MealToEdit(
    IDbContextFactory<EatsentialDbContext> databases,
    StaffOnly staffOnly
)
{
    /// <returns>Null where there is none of this id.</returns>
    public async Task<MealToEditView?> RunAsync(Guid id, CancellationToken ct)
    {
        await staffOnly.RunAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var meal = await db.Meals.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (meal is null)
            return null;
        var ids = await AllergenIds.ReadAsync(db, ct);
        var recipe = (await RecipeFacts.ReadAsync(db, meal, ids, ct)).Current;
        return new(
            meal.Id,
            meal.Version,
            meal.RestaurantId,
            await db
                .Restaurants.Where(r => r.Id == meal.RestaurantId)
                .Select(r => r.Name)
                .SingleAsync(ct),
            new(meal.Name, meal.Description, meal.Category, meal.Price),
            meal.IsAvailable,
            meal.IngredientsVerifiedAt,
            meal.CheckLostAt,
            meal.CheckLostReason,
            await db
                .CurationProposals.Where(p => p.MealId == id && p.Decision == null)
                .Select(p => (Guid?)p.Id)
                .FirstOrDefaultAsync(ct),
            meal.Nutrition(),
            meal.NutritionSource,
            recipe,
            await db.IngredientChoicesAsync(ids, [.. recipe.Lines.Select(l => l.Ingredient)], ct),
            Photo.FromUrl(meal.ImageUrl)
        );
    }
}
