namespace Eatsential.Data.Fill;

/// <summary>One stream of chance for each kind of row.</summary>
internal enum FillStream
{
    City = 1,
    Restaurant,
    Ingredient,
    IngredientAllergen,
    Meal,
    MealIngredient,
    User,
    Profile,
    Allergy,
    Recommendation,
    Audit,
}
