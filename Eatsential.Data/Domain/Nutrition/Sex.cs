namespace Eatsential.Data.Domain.Nutrition;

/// <summary>What a person answered; only female and male choose a line of the energy formula. Stored as female, male, other, prefer_not_to_say.</summary>
public enum Sex
{
    Female = 1,
    Male = 2,
    Other = 3,
    PreferNotToSay = 4,
}
