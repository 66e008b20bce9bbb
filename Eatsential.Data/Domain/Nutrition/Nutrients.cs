namespace Eatsential.Data.Domain.Nutrition;

public static class Nutrients
{
    public static IReadOnlyList<Nutrient> All { get; } = Enum.GetValues<Nutrient>();

    /// <summary>The unit amounts are kept and shown in: kcal, g, mg or mcg.</summary>
    public static string Unit(this Nutrient nutrient) =>
        nutrient switch
        {
            Nutrient.Energy => "kcal",
            Nutrient.VitaminD => "mcg",
            Nutrient.Cholesterol
            or Nutrient.Sodium
            or Nutrient.Calcium
            or Nutrient.Iron
            or Nutrient.Potassium => "mg",
            _ => "g",
        };

    /// <summary>The name a label prints.</summary>
    public static string Label(this Nutrient nutrient) =>
        nutrient switch
        {
            Nutrient.Energy => "Calories",
            Nutrient.Fat => "Total fat",
            Nutrient.SaturatedFat => "Saturated fat",
            Nutrient.TransFat => "Trans fat",
            Nutrient.Carbohydrate => "Total carbohydrate",
            Nutrient.Fiber => "Dietary fiber",
            Nutrient.Sugars => "Total sugars",
            Nutrient.AddedSugars => "Added sugars",
            Nutrient.VitaminD => "Vitamin D",
            _ => nutrient.ToString(),
        };
}
