namespace Eatsential.Data.Domain.Diets;

/// <summary>Food classes as people read them.</summary>
public static class FoodClassNames
{
    private static readonly (FoodClass Class, string Name)[] Names =
    [
        (FoodClass.Meat, "meat"),
        (FoodClass.Poultry, "poultry"),
        (FoodClass.Pork, "pork"),
        (FoodClass.Fish, "fish"),
        (FoodClass.Crustacean, "crustaceans"),
        (FoodClass.Mollusc, "molluscs"),
        (FoodClass.Gelatin, "gelatin"),
        (FoodClass.AnimalRennet, "animal rennet"),
        (FoodClass.Lard, "lard"),
        (FoodClass.AnimalStock, "animal stock"),
        (FoodClass.Dairy, "dairy"),
        (FoodClass.Egg, "egg"),
        (FoodClass.Honey, "honey"),
        (FoodClass.Insect, "insect products"),
        (FoodClass.Wheat, "wheat"),
        (FoodClass.Rye, "rye"),
        (FoodClass.Barley, "barley"),
        (FoodClass.Oats, "oats without a gluten-free certificate"),
        (FoodClass.CertifiedOats, "oats"),
        (FoodClass.OtherGrain, "grain"),
        (FoodClass.Legume, "legumes"),
        (FoodClass.RefinedSugar, "refined sugar"),
        (FoodClass.Alcohol, "alcohol"),
        (FoodClass.Blood, "blood"),
        (FoodClass.NotZabihah, "meat that is not zabihah"),
        (FoodClass.NotKosher, "meat or fish that is not kosher"),
        (FoodClass.MaybeGluten, "an ingredient that may have gluten"),
        (FoodClass.MaybeAnimal, "an ingredient that may be of animal origin"),
        (FoodClass.MaybePork, "an ingredient that may be of pork"),
        (FoodClass.MaybeAlcohol, "an ingredient that may have alcohol"),
        (FoodClass.MaybeDairy, "an ingredient that may have dairy"),
        (FoodClass.MaybeEgg, "an ingredient that may have egg"),
        (FoodClass.MaybeRefinedSugar, "an ingredient that may have refined sugar"),
        (FoodClass.MaybeGrainOrLegume, "an ingredient that may be of grain or legumes"),
        (FoodClass.Unclassified, "ingredients nobody has classified"),
    ];

    /// <summary>The names of the classes that are set, in the order of their bits.</summary>
    public static IReadOnlyList<string> Of(FoodClass classes) =>
        [.. Names.Where(pair => classes.HasFlag(pair.Class)).Select(pair => pair.Name)];
}
