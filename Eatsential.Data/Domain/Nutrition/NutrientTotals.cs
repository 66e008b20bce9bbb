namespace Eatsential.Data.Domain.Nutrition;

/// <summary>An ingredient as a meal uses it.</summary>
/// <param name="Per100Grams">Null when nobody has looked it up.</param>
/// <param name="Grams">Null when the recipe does not say.</param>
public sealed record Portion(string Ingredient, NutrientFacts? Per100Grams, decimal? Grams);

/// <summary>A meal's nutrients, each with what its total lacks.</summary>
public sealed class NutrientTotals
{
    /// <summary>What stands in <see cref="NutrientAmount.Missing"/> for ingredients nobody has listed.</summary>
    public const string UnlistedIngredients = "ingredients not listed";

    private readonly NutrientAmount[] amounts;

    private NutrientTotals(Func<Nutrient, NutrientAmount> amountOf) =>
        amounts = [.. Nutrients.All.Select(amountOf)];

    public NutrientAmount this[Nutrient nutrient] => amounts[(int)nutrient];

    /// <summary>What is known whole, the rest null: what a meal's row stores and a diet is judged by.</summary>
    public NutrientFacts Complete => NutrientFacts.From(nutrient => this[nutrient].Upper);

    /// <summary>Adds up portions.</summary>
    /// <param name="listComplete">Somebody stated that these are all the ingredients; else no total is whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">A portion of negative weight.</exception>
    public static NutrientTotals Of(IReadOnlyCollection<Portion> portions, bool listComplete)
    {
        foreach (var portion in portions)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(portion.Grams ?? 0, nameof(portions));
        }

        return new(nutrient => Sum(nutrient, portions, listComplete));
    }

    /// <summary>Amounts the restaurant states of the whole meal, taken as they are.</summary>
    public static NutrientTotals Stated(NutrientFacts facts) =>
        new(nutrient =>
            facts[nutrient] is { } amount
                ? NutrientAmount.Exactly(amount)
                : NutrientAmount.NotProvided
        );

    private static NutrientAmount Sum(
        Nutrient nutrient,
        IReadOnlyCollection<Portion> portions,
        bool listComplete
    )
    {
        decimal? known = null;
        List<string> missing = listComplete ? [] : [UnlistedIngredients];
        foreach (var portion in portions)
        {
            // No grams of anything add nothing, whatever is in it.
            var amount =
                portion.Grams == 0 ? 0 : portion.Grams * portion.Per100Grams?[nutrient] / 100m;
            if (amount is null)
            {
                missing.Add(portion.Ingredient);
                continue;
            }

            known = (known ?? 0) + amount;
        }

        return new(known, missing);
    }
}
