namespace Eatsential.Data.Domain.Diets;

/// <summary>
/// What an ingredient is, as far as diets ask. One bit each: a meal's classes are the bitwise OR of its ingredients',
/// stored as bigint, so a diet is a predicate over one number in C# and in SQL.
/// The "maybe" bits stand for names that do not tell ("starch", "gelatin of unknown origin") and lead to "not confirmed".
/// </summary>
[Flags]
public enum FoodClass : long
{
    None = 0,
    Meat = 1L << 0,
    Poultry = 1L << 1,
    Pork = 1L << 2,
    Fish = 1L << 3,
    Crustacean = 1L << 4,
    Mollusc = 1L << 5,
    Gelatin = 1L << 6,
    AnimalRennet = 1L << 7,
    Lard = 1L << 8,
    AnimalStock = 1L << 9,
    Dairy = 1L << 10,
    Egg = 1L << 11,
    Honey = 1L << 12,
    Insect = 1L << 13,
    Wheat = 1L << 14,
    Rye = 1L << 15,
    Barley = 1L << 16,

    /// <summary>Oats without a gluten-free certificate: fields and mills mix them with wheat and barley.</summary>
    Oats = 1L << 17,

    /// <summary>
    /// Oats certified gluten-free. A class of its own in place of <see cref="Oats"/>: a certificate belongs to one
    /// ingredient, and a "certified" bit on the meal would cover its other grains too.
    /// </summary>
    CertifiedOats = 1L << 18,
    OtherGrain = 1L << 19,
    Legume = 1L << 20,
    RefinedSugar = 1L << 21,
    Alcohol = 1L << 22,
    Blood = 1L << 23,

    /// <summary>Meat or poultry known not to be slaughtered as halal asks.</summary>
    NotZabihah = 1L << 24,

    /// <summary>Meat, poultry or fish known not to be kosher by species or slaughter.</summary>
    NotKosher = 1L << 25,

    MaybeGluten = 1L << 32,
    MaybeAnimal = 1L << 33,
    MaybePork = 1L << 34,
    MaybeAlcohol = 1L << 35,
    MaybeDairy = 1L << 36,
    MaybeEgg = 1L << 37,
    MaybeRefinedSugar = 1L << 38,
    MaybeGrainOrLegume = 1L << 39,

    /// <summary>At least one ingredient nobody has classified, or an ingredient list that is not complete.</summary>
    Unclassified = 1L << 62,
}
