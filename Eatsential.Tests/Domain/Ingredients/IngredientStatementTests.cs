using Eatsential.Data.Domain.Ingredients;

namespace Eatsential.Tests.Domain.Ingredients;

public class IngredientStatementTests
{
    [Theory]
    [InlineData("Sugar, water", "Sugar, water")]
    [InlineData("Ingredients: sugar; water.", "sugar, water")]
    [InlineData(
        "Flour (wheat flour [wheat, iron], niacin), salt",
        "Flour(wheat flour(wheat, iron), niacin), salt"
    )]
    [InlineData("Flour (wheat {iron), salt", "Flour(wheat(iron), salt)")]
    [InlineData(
        "milk chocolate (27%) [sugar, milk], 8,5 % oats",
        "milk chocolate 27%(sugar, milk), oats 8.5%"
    )]
    [InlineData("Emulsifier: soya lecithin, salt", "Emulsifier(soya lecithin), salt")]
    [InlineData("PATTY: pork, salt. SAUCE: whey, oil.", "PATTY(pork, salt), SAUCE(whey, oil)")]
    [InlineData("Rice. Contains 2% or less of: salt, whey", "Rice, salt, whey")]
    [InlineData("Rice. Contains: milk. May contain nuts. Suitable for vegans.", "Rice")]
    [InlineData("Rice, peanuts. Milk-free. No nuts. Free from egg.", "Rice, peanuts")]
    [InlineData("Rice. Our kitchen handles nuts. Risk of cross-contact with egg.", "Rice")]
    [InlineData("Allergen Ingredient: WHEAT Flour, Water", "WHEAT Flour, Water")]
    [InlineData("• Prawns\n• **Butter**\n• Celery", "Prawns, Butter, Celery")]
    [InlineData("sugar)), ((water", "sugar, water")]
    public void A_statement_keeps_its_order_and_nesting(string text, string expected) =>
        Assert.Equal(expected, Shown(IngredientStatement.Parse(text)));

    [Fact]
    public void Names_point_at_their_place()
    {
        const string text = "Sugar (5%), <b>whole</b> milk";

        Assert.Equal(
            ["Sugar", "whole</b> milk"],
            IngredientStatement.Parse(text).Select(i => i.Span.In(text))
        );
    }

    private static string Shown(IReadOnlyList<StatementIngredient> ingredients) =>
        string.Join(
            ", ",
            ingredients.Select(i =>
                i.Name
                + (i.Percentage is { } share ? FormattableString.Invariant($" {share}%") : "")
                + (i.Children.Count > 0 ? $"({Shown(i.Children)})" : "")
            )
        );
}
