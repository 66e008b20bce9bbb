using Eatsential.Data.Import;

namespace Eatsential.Tests.Import;

public sealed class AllergenWordsTests
{
    [Theory]
    [InlineData("Milk|Soy|Tree Nuts", "milk soy tree-nuts")]
    [InlineData("Contains: milk, soya and egg.", "eggs milk soy")]
    [InlineData("MILK; Sulphur dioxide and sulphites", "milk sulphites")]
    [InlineData("Gluten", "barley oats rye wheat")]
    [InlineData("Cereals containing gluten (wheat, barley)", "barley wheat")]
    [InlineData("Nuts (almond), Milk", "almond milk")]
    [InlineData("Seafood", "fish shellfish")]
    [InlineData("Prawns & Squid", "shrimp squid")]
    public void Words_of_menus_become_allergens(string text, string slugs)
    {
        var list = AllergenWords.Standard.Read(text);

        Assert.Empty(list.UnknownWords);
        Assert.Equal(slugs.Split(' '), list.Slugs);
    }

    [Theory]
    [InlineData("Milk, kryptonite", "kryptonite")]
    [InlineData("no milk", "no milk")]
    [InlineData("milk free", "milk free")]
    [InlineData("nuts (mystery)", "mystery")]
    public void A_word_that_is_in_no_list_is_told_and_never_guessed(string text, string word) =>
        Assert.Equal([word], AllergenWords.Standard.Read(text).UnknownWords);

    [Theory]
    [InlineData("None", true)]
    [InlineData("No allergens", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void None_is_a_statement_and_nothing_is_not(string text, bool isStated)
    {
        var list = AllergenWords.Standard.Read(text);

        Assert.Equal(isStated, list.IsStated);
        Assert.Empty(list.Slugs);
    }
}
