namespace Eatsential.Data.Domain.Nutrition;

/// <summary>What a nutrition label states, in its order.</summary>
public enum Nutrient
{
    Energy,
    Fat,
    SaturatedFat,
    TransFat,
    Cholesterol,
    Sodium,
    Carbohydrate,
    Fiber,
    Sugars,
    AddedSugars,
    Protein,
    VitaminD,
    Calcium,
    Iron,
    Potassium,
}
