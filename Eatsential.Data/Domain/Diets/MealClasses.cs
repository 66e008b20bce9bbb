namespace Eatsential.Data.Domain.Diets;

/// <summary>A meal's food classes out of its ingredients'.</summary>
public static class MealClasses
{
    /// <summary>All classes of the ingredients, with <see cref="FoodClass.Unclassified"/> unless the list is complete and each is classified.</summary>
    /// <param name="ingredients">Null for an ingredient nobody has classified.</param>
    public static FoodClass Of(bool listComplete, IReadOnlyCollection<FoodClass?> ingredients) =>
        ingredients.Aggregate(
            listComplete && ingredients.Count > 0 ? FoodClass.None : FoodClass.Unclassified,
            (classes, ingredient) => classes | (ingredient ?? FoodClass.Unclassified)
        );
}
