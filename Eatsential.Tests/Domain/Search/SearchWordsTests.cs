using Eatsential.Data.Domain.Search;

namespace Eatsential.Tests.Domain.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Phở Bò", " pho bo")]
    [InlineData("Crème brûlée", " creme brulee")]
    [InlineData("cre\u0300me", " creme")]
    [InlineData("McDougal's", " mcdougals")]
    [InlineData("Pad-Thai (no. 5)", " pad thai no 5")]
    [InlineData("Straße, Œuf & Ægir", " strasse oeuf aegir")]
    [InlineData("50% off_\\", " 50 off")]
    [InlineData("🍕 -- ", "")]
    [InlineData("寿司", " 寿司")]
    public void Text_is_its_words_in_plain_lower_case(string original, string expected) =>
        Assert.Equal(expected, SearchWords.Text(original));

    [Fact]
    public void Words_are_told_apart_once() =>
        Assert.Equal(["tofu", "bowl"], SearchWords.Of("Tofu, tofu BOWL"));
}
