namespace Eatsential.Data.Domain.Diets;

/// <summary>The closed vocabulary of diets.</summary>
public static class DietNames
{
    public static IReadOnlyList<Diet> All { get; } = Enum.GetValues<Diet>();

    public static string Slug(this Diet diet) =>
        diet switch
        {
            Diet.Vegetarian => "vegetarian",
            Diet.Vegan => "vegan",
            Diet.GlutenFree => "gluten_free",
            Diet.Kosher => "kosher",
            Diet.Halal => "halal",
            Diet.Keto => "keto",
            Diet.Paleo => "paleo",
            _ => throw new ArgumentOutOfRangeException(nameof(diet), diet, null),
        };

    /// <summary>The diet of exactly this slug, or null.</summary>
    public static Diet? Find(string? slug)
    {
        foreach (var diet in All)
        {
            if (diet.Slug() == slug)
            {
                return diet;
            }
        }

        return null;
    }
}
