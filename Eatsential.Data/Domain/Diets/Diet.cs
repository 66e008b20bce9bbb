namespace Eatsential.Data.Domain.Diets;

/// <summary>Stored and written in addresses as its slug: vegetarian, vegan, gluten_free, kosher, halal, keto, paleo.</summary>
public enum Diet
{
    Vegetarian = 1,
    Vegan = 2,
    GlutenFree = 3,
    Kosher = 4,
    Halal = 5,
    Keto = 6,
    Paleo = 7,
}
