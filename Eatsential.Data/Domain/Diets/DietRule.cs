namespace Eatsential.Data.Domain.Diets;

/// <summary>
/// A diet as data over a meal's <see cref="FoodClass"/> bits, so that C# and SQL ask the same:
/// <c>classes &amp; Conflicts &lt;&gt; 0</c> conflicts, and failing that <c>classes &amp; Unconfirmed &lt;&gt; 0</c> is not confirmed.
/// </summary>
public sealed record DietRule(FoodClass Conflicts, FoodClass Unconfirmed)
{
    private const FoodClass Flesh =
        FoodClass.Meat
        | FoodClass.Poultry
        | FoodClass.Pork
        | FoodClass.Fish
        | FoodClass.Crustacean
        | FoodClass.Mollusc
        | FoodClass.Gelatin
        | FoodClass.AnimalRennet
        | FoodClass.Lard
        | FoodClass.AnimalStock
        | FoodClass.Blood;

    private const FoodClass GlutenGrains =
        FoodClass.Wheat | FoodClass.Rye | FoodClass.Barley | FoodClass.Oats;

    // Slaughter and origin that data alone does not tell.
    private const FoodClass UntoldOrigin =
        FoodClass.Meat
        | FoodClass.Poultry
        | FoodClass.Gelatin
        | FoodClass.AnimalRennet
        | FoodClass.AnimalStock
        | FoodClass.Insect
        | FoodClass.MaybeAnimal
        | FoodClass.MaybePork
        | FoodClass.Unclassified;

    private static readonly DietRule Vegetarian = new(
        Flesh,
        FoodClass.MaybeAnimal | FoodClass.MaybePork | FoodClass.Unclassified
    );

    private static readonly DietRule Vegan = new(
        Flesh | FoodClass.Dairy | FoodClass.Egg | FoodClass.Honey | FoodClass.Insect,
        Vegetarian.Unconfirmed | FoodClass.MaybeDairy | FoodClass.MaybeEgg
    );

    private static readonly DietRule GlutenFree = new(
        GlutenGrains,
        FoodClass.MaybeGluten | FoodClass.Unclassified
    );

    private static readonly DietRule Kosher = new(
        FoodClass.Pork
            | FoodClass.Lard
            | FoodClass.Crustacean
            | FoodClass.Mollusc
            | FoodClass.Blood
            | FoodClass.NotKosher,
        UntoldOrigin
    )
    {
        NotTogether = (FoodClass.Meat | FoodClass.Poultry, FoodClass.Dairy),
    };

    private static readonly DietRule Halal = new(
        FoodClass.Pork
            | FoodClass.Lard
            | FoodClass.Alcohol
            | FoodClass.Blood
            | FoodClass.NotZabihah,
        UntoldOrigin | FoodClass.MaybeAlcohol
    );

    private static readonly DietRule Keto = new(FoodClass.None, FoodClass.None)
    {
        MaxCarbohydrateEnergyShare = 0.10m,
    };

    private static readonly DietRule Paleo = new(
        GlutenGrains
            | FoodClass.CertifiedOats
            | FoodClass.OtherGrain
            | FoodClass.Legume
            | FoodClass.Dairy
            | FoodClass.RefinedSugar,
        FoodClass.MaybeGluten
            | FoodClass.MaybeGrainOrLegume
            | FoodClass.MaybeDairy
            | FoodClass.MaybeRefinedSugar
            | FoodClass.Unclassified
    );

    /// <summary>Two groups that conflict only together; none and none where the diet has no such rule.</summary>
    public (FoodClass Left, FoodClass Right) NotTogether { get; init; }

    /// <summary>
    /// The part of a meal's energy that may come from carbohydrate at 4 kcal a gram; null where the diet does not ask.
    /// A meal whose energy or carbohydrate is not known is then not confirmed.
    /// </summary>
    public decimal? MaxCarbohydrateEnergyShare { get; init; }

    public static DietRule Of(Diet diet) =>
        diet switch
        {
            Diet.Vegetarian => Vegetarian,
            Diet.Vegan => Vegan,
            Diet.GlutenFree => GlutenFree,
            Diet.Kosher => Kosher,
            Diet.Halal => Halal,
            Diet.Keto => Keto,
            Diet.Paleo => Paleo,
            _ => throw new ArgumentOutOfRangeException(nameof(diet), diet, null),
        };
}
