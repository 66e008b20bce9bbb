using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Web.Features.Staff.Meals;

/// <summary>The rows of one meal, as a <see cref="Recipe"/> and back.</summary>
internal sealed class RecipeFacts
{
    private readonly EatsentialDbContext db;
    private readonly AllergenIds ids;
    private readonly Meal meal;
    private readonly List<MealIngredient> listed;
    private readonly List<MealAllergen> declared;

    private RecipeFacts(
        EatsentialDbContext db,
        AllergenIds ids,
        Meal meal,
        List<MealIngredient> listed,
        List<MealAllergen> declared
    ) =>
        (this.db, this.ids, this.meal, this.listed, this.declared) = (
            db,
            ids,
            meal,
            listed,
            declared
        );

    public static async Task<RecipeFacts> ReadAsync(
        EatsentialDbContext db,
        Meal meal,
        AllergenIds ids,
        CancellationToken ct
    ) =>
        new(
            db,
            ids,
            meal,
            await db
                .MealIngredients.Where(i => i.MealId == meal.Id)
                .OrderBy(i => i.Position)
                .ThenBy(i => i.Id)
                .ToListAsync(ct),
            await db.MealAllergens.Where(a => a.MealId == meal.Id).ToListAsync(ct)
        );

    public Recipe Current =>
        new Recipe(
            [.. listed.Select(i => new RecipeLine(i.IngredientId, i.Grams))],
            [
                .. declared.Select(a => new DeclaredAllergen(
                    ids.SlugOf(a.AllergenId),
                    a.Presence,
                    a.Source
                )),
            ],
            meal.IngredientsComplete,
            meal.CrossContactDeclared,
            meal.IngredientStatement
        ).Sorted();

    public void Write(Recipe facts)
    {
        meal.IngredientStatement = facts.Statement;
        meal.CrossContactDeclared = facts.CrossContactDeclared;
        meal.IngredientsComplete = facts.IsComplete;
        if (!facts.IsComplete)
        {
            meal.IngredientsVerifiedAt = null;
            meal.IngredientsVerifiedBy = null;
        }
        WriteLines(facts);
        WriteDeclared(facts);
        // The row stands for its lists too: of two saves at one moment the second is told.
        db.Entry(meal).Property(m => m.Version).IsModified = true;
    }

    public void WriteCheck(Guid? by, DateTimeOffset at)
    {
        meal.IngredientsVerifiedBy = by;
        meal.IngredientsVerifiedAt = at;
        meal.CheckLostAt = null;
        meal.CheckLostReason = null;
    }

    private void WriteLines(Recipe facts)
    {
        db.MealIngredients.RemoveRange(listed.Where(row => !facts.Uses(row.IngredientId)));
        for (var position = 0; position < facts.Lines.Count; position++)
        {
            var line = facts.Lines[position];
            var row = listed.SingleOrDefault(i => i.IngredientId == line.Ingredient);
            if (row is null)
            {
                row = new MealIngredient { MealId = meal.Id, IngredientId = line.Ingredient };
                db.MealIngredients.Add(row);
            }
            row.Position = position;
            row.Grams = line.Grams;
        }
    }

    private void WriteDeclared(Recipe facts)
    {
        db.MealAllergens.RemoveRange(
            declared.Where(row => facts.DeclaredOf(ids.SlugOf(row.AllergenId)) is null)
        );
        foreach (var wanted in facts.Declared)
        {
            var id = ids.IdOf(wanted.Allergen);
            var row = declared.SingleOrDefault(a => a.AllergenId == id);
            if (row is null)
            {
                row = new MealAllergen
                {
                    MealId = meal.Id,
                    AllergenId = id,
                    Presence = wanted.Presence,
                };
                db.MealAllergens.Add(row);
            }
            row.Presence = wanted.Presence;
            row.Source = wanted.Source;
        }
    }
}
