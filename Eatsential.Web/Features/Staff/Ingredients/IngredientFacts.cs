using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Catalog;

namespace Eatsential.Web.Features.Staff.Ingredients;

/// <summary>The rows of one ingredient, as a <see cref="Classification"/> and back.</summary>
internal static class IngredientFacts
{
    public static Classification Read(
        Ingredient ingredient,
        IEnumerable<IngredientAllergen> carried,
        AllergenIds ids
    ) =>
        new Classification(
            ingredient.Name,
            [
                .. carried.Select(a => new CarriedAllergen(
                    ids.SlugOf(a.AllergenId),
                    a.Presence,
                    a.Source
                )),
            ],
            ingredient.FoodClasses,
            ingredient.IsClassified
        ).Sorted();

    /// <summary>Brings the rows to these facts. What stays as it was keeps who checked it and when.</summary>
    public static void Write(
        this EatsentialDbContext db,
        Ingredient ingredient,
        IReadOnlyCollection<IngredientAllergen> carried,
        Classification facts,
        AllergenIds ids,
        Guid? by,
        DateTimeOffset at
    )
    {
        ingredient.Name = facts.Name;
        ingredient.FoodClasses = facts.FoodClasses;
        if (facts.IsSettled && !ingredient.IsClassified)
        {
            ingredient.ClassifiedBy = by;
            ingredient.ClassifiedAt = at;
            ingredient.CheckLostAt = null;
            ingredient.CheckLostReason = null;
        }
        ingredient.IsClassified = facts.IsSettled;

        foreach (var row in carried)
        {
            if (facts.PresenceOf(ids.SlugOf(row.AllergenId)) is null)
                db.IngredientAllergens.Remove(row);
        }
        foreach (var wanted in facts.Allergens)
        {
            var id = ids.IdOf(wanted.Allergen);
            var row = carried.SingleOrDefault(a => a.AllergenId == id);
            if (row is null)
            {
                row = new IngredientAllergen
                {
                    IngredientId = ingredient.Id,
                    AllergenId = id,
                    Presence = wanted.Presence,
                };
                db.IngredientAllergens.Add(row);
            }
            else if (row.Presence == wanted.Presence && row.Source == wanted.Source)
            {
                continue;
            }
            row.Presence = wanted.Presence;
            row.Source = wanted.Source;
            row.CheckedBy = by;
            row.CheckedAt = at;
        }
        // The row stands for its allergens too: of two saves at one moment the second is told.
        db.Entry(ingredient).Property(i => i.Version).IsModified = true;
    }
}
