namespace Eatsential.Data.Domain.Nutrition;

/// <summary>A share of energy outside the acceptable range. A note, not an error: a keto diet lies outside by intent.</summary>
/// <param name="Percent">Of the energy of the three macronutrients.</param>
public sealed record AmdrNote(Nutrient Nutrient, decimal Percent, int Least, int Most);

/// <summary>What part of the energy each macronutrient gives, in per cent by the 4-4-9 rule.</summary>
public sealed record MacronutrientShares(decimal Carbohydrate, decimal Fat, decimal Protein)
{
    /// <summary>Shares outside the Acceptable Macronutrient Distribution Ranges for adults (Institute of Medicine, 2005).</summary>
    public IReadOnlyList<AmdrNote> Notes =>
        [
            .. new AmdrNote[]
            {
                new(Nutrient.Carbohydrate, Carbohydrate, 45, 65),
                new(Nutrient.Fat, Fat, 20, 35),
                new(Nutrient.Protein, Protein, 10, 35),
            }.Where(note => note.Percent < note.Least || note.Percent > note.Most),
        ];

    /// <summary>Null when a macronutrient is not known or there is no energy to share.</summary>
    public static MacronutrientShares? Of(NutrientFacts facts) =>
        Energy(facts) is > 0m and var kcal
            ? new(
                400m * facts.Carbohydrate!.Value / kcal,
                900m * facts.Fat!.Value / kcal,
                400m * facts.Protein!.Value / kcal
            )
            : null;

    /// <summary>Kcal of the three by the 4-4-9 rule; null when one is not known.</summary>
    internal static decimal? Energy(NutrientFacts facts) =>
        4m * facts.Protein + 4m * facts.Carbohydrate + 9m * facts.Fat;
}
