using Eatsential.Data.Domain.Nutrition;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Eatsential.Tests.Domain.Nutrition;

public class NutrientTotalsTests
{
    private static readonly NutrientFacts Butter = new()
    {
        Energy = 717m,
        Fat = 81.1m,
        Sodium = 11m,
    };
    private static readonly NutrientFacts Bread = new() { Energy = 265m, Fat = 3.2m };

    [Fact]
    public void A_total_adds_grams_of_per_100_g_facts()
    {
        var totals = NutrientTotals.Of(
            [new("butter", Butter, 20m), new("bread", Bread, 50m)],
            true
        );

        Assert.Equal(275.9m, totals[Nutrient.Energy].Known);
        Assert.True(totals[Nutrient.Energy].IsComplete);
        Assert.Equal(275.9m, totals.Complete.Energy);
    }

    [Fact]
    public void A_total_names_what_it_lacks()
    {
        var sodium = NutrientTotals.Of(
            [new("butter", Butter, 20m), new("bread", Bread, 50m)],
            true
        )[Nutrient.Sodium];

        Assert.Equal(2.2m, sodium.Known);
        Assert.Equal(["bread"], sodium.Missing);
        Assert.Null(sodium.Upper);
    }

    [Fact]
    public void Nothing_known_is_null_and_never_zero()
    {
        var calcium = NutrientTotals.Of([new("butter", Butter, 20m)], true)[Nutrient.Calcium];

        Assert.Null(calcium.Known);
        Assert.Equal(["butter"], calcium.Missing);
        Assert.Null(NutrientTotals.Of([], true)[Nutrient.Energy].Known);
        Assert.False(NutrientTotals.Of([], true)[Nutrient.Energy].IsComplete);
    }

    [Fact]
    public void Missing_grams_and_missing_facts_are_both_gaps()
    {
        var energy = NutrientTotals.Of(
            [new("butter", Butter, null), new("stock", null, 10m), new("bread", Bread, 100m)],
            true
        )[Nutrient.Energy];

        Assert.Equal(265m, energy.Known);
        Assert.Equal(["butter", "stock"], energy.Missing);
    }

    [Fact]
    public void An_incomplete_list_makes_no_whole_total()
    {
        var totals = NutrientTotals.Of([new("butter", Butter, 20m)], false);

        Assert.Equal(143.4m, totals[Nutrient.Energy].Known);
        Assert.Equal([NutrientTotals.UnlistedIngredients], totals[Nutrient.Energy].Missing);
        Assert.Null(totals.Complete.Energy);
    }

    [Fact]
    public void What_the_restaurant_states_is_taken_as_it_is()
    {
        var totals = NutrientTotals.Stated(new() { Energy = 500m });

        Assert.Equal(500m, totals[Nutrient.Energy].Upper);
        Assert.Equal(NutrientAmount.NotProvided, totals[Nutrient.Sodium]);
    }

    [Fact]
    public void A_negative_weight_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            NutrientTotals.Of([new("butter", Butter, -1m)], true)
        );

    [Theory]
    [InlineData(10, true, Bound.Met, Bound.Met)]
    [InlineData(9, true, Bound.Met, Bound.NotMet)]
    [InlineData(11, true, Bound.NotMet, Bound.Met)]
    [InlineData(9, false, Bound.NotKnown, Bound.NotKnown)]
    [InlineData(10, false, Bound.NotKnown, Bound.Met)]
    [InlineData(11, false, Bound.NotMet, Bound.Met)]
    [InlineData(null, false, Bound.NotKnown, Bound.NotKnown)]
    public void A_limit_asks_the_upper_bound_and_a_target_the_lower(
        int? known,
        bool complete,
        Bound limit,
        Bound target
    )
    {
        var amount = new NutrientAmount(known, complete ? [] : ["bread"]);

        Assert.Equal(limit, amount.Within(10m));
        Assert.Equal(target, amount.Reaches(10m));
    }

    [Property(MaxTest = 1_000)]
    public FsCheck.Property Losing_a_fact_lowers_no_upper_bound_and_raises_no_lower() =>
        Prop.ForAll(
            Dishes.ToArbitrary(),
            dish =>
            {
                var before = NutrientTotals.Of(dish, true)[Nutrient.Sodium];
                var after = NutrientTotals.Of(
                    [dish[0] with { Per100Grams = null }, .. dish.Skip(1)],
                    true
                )[Nutrient.Sodium];
                return after.Lower <= before.Lower
                    && (after.Upper is null || after.Upper == before.Upper)
                    && Enumerable
                        .Range(0, 60)
                        .All(limit =>
                            after.Within(limit) == before.Within(limit)
                            || after.Within(limit) == Bound.NotKnown
                        );
            }
        );

    [Fact]
    public void Facts_read_by_name_and_by_nutrient_are_the_same()
    {
        var facts = NutrientFacts.From(nutrient => (int)nutrient);

        Assert.All(
            Nutrients.All,
            nutrient =>
            {
                Assert.Equal((int)nutrient, facts[nutrient]);
                Assert.Equal(
                    (decimal?)(int)nutrient,
                    typeof(NutrientFacts).GetProperty(nutrient.ToString())!.GetValue(facts)
                );
                Assert.Null(NutrientFacts.Unknown[nutrient]);
            }
        );
    }

    private static Gen<List<Portion>> Dishes =>
        from count in Gen.Choose(1, 4)
        from portions in (
            from sodium in Gen.Elements<decimal?>(null, 0m, 3m, 40m)
            from grams in Gen.Elements<decimal?>(null, 0m, 10m, 120m)
            select new Portion("it", new NutrientFacts { Sodium = sodium }, grams)
        ).ListOf(count)
        select portions.ToList();
}
