namespace Eatsential.Data.Domain.Nutrition;

/// <summary>Stored as sedentary, light, moderate, active, very_active.</summary>
public enum ActivityLevel
{
    Sedentary = 1,
    Light = 2,
    Moderate = 3,
    Active = 4,
    VeryActive = 5,
}
