namespace Eatsential.Data.Domain.Nutrition;

/// <summary>
/// Amounts in the unit of each <see cref="Nutrient"/>, of a meal or of 100 g of an ingredient. Null is not known, never zero.
/// </summary>
public sealed record NutrientFacts
{
    public static NutrientFacts Unknown { get; } = new();

    public decimal? Energy { get; init; }
    public decimal? Fat { get; init; }
    public decimal? SaturatedFat { get; init; }
    public decimal? TransFat { get; init; }
    public decimal? Cholesterol { get; init; }
    public decimal? Sodium { get; init; }
    public decimal? Carbohydrate { get; init; }
    public decimal? Fiber { get; init; }
    public decimal? Sugars { get; init; }
    public decimal? AddedSugars { get; init; }
    public decimal? Protein { get; init; }
    public decimal? VitaminD { get; init; }
    public decimal? Calcium { get; init; }
    public decimal? Iron { get; init; }
    public decimal? Potassium { get; init; }

    public decimal? this[Nutrient nutrient] =>
        nutrient switch
        {
            Nutrient.Energy => Energy,
            Nutrient.Fat => Fat,
            Nutrient.SaturatedFat => SaturatedFat,
            Nutrient.TransFat => TransFat,
            Nutrient.Cholesterol => Cholesterol,
            Nutrient.Sodium => Sodium,
            Nutrient.Carbohydrate => Carbohydrate,
            Nutrient.Fiber => Fiber,
            Nutrient.Sugars => Sugars,
            Nutrient.AddedSugars => AddedSugars,
            Nutrient.Protein => Protein,
            Nutrient.VitaminD => VitaminD,
            Nutrient.Calcium => Calcium,
            Nutrient.Iron => Iron,
            Nutrient.Potassium => Potassium,
            _ => throw new ArgumentOutOfRangeException(nameof(nutrient), nutrient, null),
        };

    /// <summary>Facts with each amount asked of <paramref name="amountOf"/>.</summary>
    public static NutrientFacts From(Func<Nutrient, decimal?> amountOf) =>
        new()
        {
            Energy = amountOf(Nutrient.Energy),
            Fat = amountOf(Nutrient.Fat),
            SaturatedFat = amountOf(Nutrient.SaturatedFat),
            TransFat = amountOf(Nutrient.TransFat),
            Cholesterol = amountOf(Nutrient.Cholesterol),
            Sodium = amountOf(Nutrient.Sodium),
            Carbohydrate = amountOf(Nutrient.Carbohydrate),
            Fiber = amountOf(Nutrient.Fiber),
            Sugars = amountOf(Nutrient.Sugars),
            AddedSugars = amountOf(Nutrient.AddedSugars),
            Protein = amountOf(Nutrient.Protein),
            VitaminD = amountOf(Nutrient.VitaminD),
            Calcium = amountOf(Nutrient.Calcium),
            Iron = amountOf(Nutrient.Iron),
            Potassium = amountOf(Nutrient.Potassium),
        };
}
