using Eatsential.Data.Domain.Diets;
using Eatsential.Data.Domain.Nutrition;
using FsCheck;
using FsCheck.Fluent;

namespace Eatsential.Tests.Domain.Diets;

public class DietVerdictTests
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

    private static readonly FoodClass[] EveryClass =
    [
        .. Enum.GetValues<FoodClass>().Where(value => value != FoodClass.None),
    ];

    /// <summary>Each diet's single classes that conflict, and those that leave it open; every other class fits.</summary>
    public static TheoryData<Diet, FoodClass, FoodClass> Table =>
        new()
        {
            {
                Diet.Vegetarian,
                Flesh,
                FoodClass.MaybeAnimal | FoodClass.MaybePork | FoodClass.Unclassified
            },
            {
                Diet.Vegan,
                Flesh | FoodClass.Dairy | FoodClass.Egg | FoodClass.Honey | FoodClass.Insect,
                FoodClass.MaybeAnimal
                    | FoodClass.MaybePork
                    | FoodClass.MaybeDairy
                    | FoodClass.MaybeEgg
                    | FoodClass.Unclassified
            },
            {
                Diet.GlutenFree,
                FoodClass.Wheat | FoodClass.Rye | FoodClass.Barley | FoodClass.Oats,
                FoodClass.MaybeGluten | FoodClass.Unclassified
            },
            {
                Diet.Kosher,
                FoodClass.Pork
                    | FoodClass.Lard
                    | FoodClass.Crustacean
                    | FoodClass.Mollusc
                    | FoodClass.Blood
                    | FoodClass.NotKosher,
                FoodClass.Meat
                    | FoodClass.Poultry
                    | FoodClass.Gelatin
                    | FoodClass.AnimalRennet
                    | FoodClass.AnimalStock
                    | FoodClass.Insect
                    | FoodClass.MaybeAnimal
                    | FoodClass.MaybePork
                    | FoodClass.Unclassified
            },
            {
                Diet.Halal,
                FoodClass.Pork
                    | FoodClass.Lard
                    | FoodClass.Alcohol
                    | FoodClass.Blood
                    | FoodClass.NotZabihah,
                FoodClass.Meat
                    | FoodClass.Poultry
                    | FoodClass.Gelatin
                    | FoodClass.AnimalRennet
                    | FoodClass.AnimalStock
                    | FoodClass.Insect
                    | FoodClass.MaybeAnimal
                    | FoodClass.MaybePork
                    | FoodClass.MaybeAlcohol
                    | FoodClass.Unclassified
            },
            { Diet.Keto, FoodClass.None, FoodClass.None },
            {
                Diet.Paleo,
                FoodClass.Wheat
                    | FoodClass.Rye
                    | FoodClass.Barley
                    | FoodClass.Oats
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
            },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_class_conflicts_leaves_open_or_fits(
        Diet diet,
        FoodClass conflicts,
        FoodClass open
    ) =>
        Assert.All(
            EveryClass,
            food =>
                Assert.Equal(
                    conflicts.HasFlag(food) ? DietFit.Conflicts
                        : open.HasFlag(food) ? DietFit.NotConfirmed
                        : DietFit.Fits,
                    DietVerdict.Of(diet, food, LowCarbohydrate).Fit
                )
        );

    [Theory]
    [InlineData(FoodClass.Meat | FoodClass.Dairy, DietFit.Conflicts)]
    [InlineData(FoodClass.Poultry | FoodClass.Dairy, DietFit.Conflicts)]
    [InlineData(FoodClass.Fish | FoodClass.Dairy, DietFit.Fits)]
    [InlineData(FoodClass.Meat | FoodClass.Egg, DietFit.NotConfirmed)]
    public void Kosher_keeps_meat_and_dairy_apart(FoodClass classes, DietFit expected) =>
        Assert.Equal(expected, Verdict(Diet.Kosher, classes).Fit);

    [Fact]
    public void A_conflict_outweighs_what_is_not_known() =>
        Assert.Equal(
            DietFit.Conflicts,
            Verdict(Diet.GlutenFree, FoodClass.Wheat | FoodClass.Unclassified).Fit
        );

    [Theory]
    [InlineData(400d, 10d, DietFit.Fits)]
    [InlineData(400d, 10.1, DietFit.Conflicts)]
    [InlineData(0d, 0d, DietFit.Fits)]
    [InlineData(0d, 1d, DietFit.Conflicts)]
    [InlineData(null, 10d, DietFit.NotConfirmed)]
    [InlineData(400d, null, DietFit.NotConfirmed)]
    public void Keto_takes_at_most_a_tenth_of_the_energy_from_carbohydrate(
        double? kcal,
        double? carbohydrate,
        DietFit expected
    )
    {
        var nutrition = new NutrientFacts
        {
            Energy = (decimal?)kcal,
            Carbohydrate = (decimal?)carbohydrate,
        };

        Assert.Equal(expected, DietVerdict.Of(Diet.Keto, FoodClass.None, nutrition).Fit);
    }

    [Theory]
    [InlineData(Diet.Kosher, FoodClass.Fish, "No known conflict, not certified")]
    [InlineData(Diet.Halal, FoodClass.Fish, "No known conflict, not certified")]
    [InlineData(Diet.GlutenFree, FoodClass.CertifiedOats, "No gluten ingredients")]
    [InlineData(Diet.Vegan, FoodClass.Legume, "No known conflict")]
    [InlineData(Diet.Keto, FoodClass.None, "At most 10 % of the energy from carbohydrate")]
    [InlineData(Diet.Halal, FoodClass.Pork | FoodClass.Alcohol, "Conflicts: pork, alcohol")]
    [InlineData(Diet.Kosher, FoodClass.Meat | FoodClass.Dairy, "Conflicts: meat, dairy")]
    [InlineData(
        Diet.Vegan,
        FoodClass.Unclassified,
        "Not confirmed: ingredients nobody has classified"
    )]
    public void The_words_claim_no_more_than_the_data_shows(
        Diet diet,
        FoodClass classes,
        string words
    ) => Assert.Equal(words, Verdict(diet, classes).Words);

    [Fact]
    public void Keto_says_what_speaks_against_it()
    {
        Assert.Equal(
            "Conflicts: more than 10 % of the energy from carbohydrate",
            DietVerdict
                .Of(Diet.Keto, FoodClass.None, new() { Energy = 100m, Carbohydrate = 20m })
                .Words
        );
        Assert.Equal(
            "Not confirmed: energy or carbohydrate is not known",
            DietVerdict.Of(Diet.Keto, FoodClass.None, NutrientFacts.Unknown).Words
        );
    }

    [Fact]
    public void Every_class_has_a_name_of_its_own() =>
        Assert.Equal(
            EveryClass.Length,
            EveryClass.Select(food => Assert.Single(FoodClassNames.Of(food))).Distinct().Count()
        );

    [Fact]
    public void Every_class_is_one_bit() =>
        Assert.All(
            EveryClass,
            food => Assert.Equal(1, System.Numerics.BitOperations.PopCount((ulong)food))
        );

    [Fact]
    public void A_meal_with_a_gap_is_unclassified()
    {
        Assert.Equal(
            FoodClass.Wheat | FoodClass.Dairy,
            MealClasses.Of(true, [FoodClass.Wheat, FoodClass.Dairy, FoodClass.None])
        );
        Assert.Equal(FoodClass.Unclassified, MealClasses.Of(true, []));
        Assert.Equal(
            FoodClass.Wheat | FoodClass.Unclassified,
            MealClasses.Of(true, [FoodClass.Wheat, null])
        );
        Assert.Equal(
            FoodClass.Wheat | FoodClass.Unclassified,
            MealClasses.Of(false, [FoodClass.Wheat])
        );
    }

    [Fact]
    public void Slugs_are_the_stored_names()
    {
        Assert.Equal(
            ["vegetarian", "vegan", "gluten_free", "kosher", "halal", "keto", "paleo"],
            DietNames.All.Select(diet => diet.Slug())
        );
        Assert.All(DietNames.All, diet => Assert.Equal(diet, DietNames.Find(diet.Slug())));
        Assert.Null(DietNames.Find("Vegan"));
        Assert.Null(DietNames.Find(null));
    }

    [FsCheck.Xunit.Property(MaxTest = 5_000)]
    public FsCheck.Property Another_ingredient_never_improves() =>
        Prop.ForAll(
            Classes.ToArbitrary(),
            Classes.ToArbitrary(),
            (meal, added) =>
                DietNames.All.All(diet =>
                    Verdict(diet, meal | added).Fit >= Verdict(diet, meal).Fit
                )
        );

    [FsCheck.Xunit.Property(MaxTest = 5_000)]
    public FsCheck.Property A_row_predicate_over_the_rule_gives_the_same() =>
        Prop.ForAll(
            Classes.ToArbitrary(),
            meal =>
                DietNames.All.All(diet =>
                {
                    var rule = DietRule.Of(diet);
                    var (left, right) = ((long)rule.NotTogether.Left, (long)rule.NotTogether.Right);
                    var stored = (long)meal;
                    var conflicts =
                        (stored & (long)rule.Conflicts) != 0
                        || ((stored & left) != 0 && (stored & right) != 0);
                    var fits = !conflicts && (stored & (long)rule.Unconfirmed) == 0;
                    var verdict = Verdict(diet, meal).Fit;
                    return conflicts == (verdict == DietFit.Conflicts)
                        && fits == (verdict == DietFit.Fits);
                })
        );

    private static Gen<FoodClass> Classes =>
        from count in Gen.Choose(0, 3)
        from classes in Gen.Elements(EveryClass).ListOf(count)
        select classes.Aggregate(FoodClass.None, (all, food) => all | food);

    private static NutrientFacts LowCarbohydrate => new() { Energy = 400m, Carbohydrate = 1m };

    private static DietVerdict Verdict(Diet diet, FoodClass classes) =>
        DietVerdict.Of(diet, classes, LowCarbohydrate);
}
