using Eatsential.Data.Domain;

namespace Eatsential.Tests.Domain;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain\nlines")]
    [InlineData("Crème brûlée 🥜 日本")]
    public void What_people_type_can_be_stored(string text) =>
        Assert.True(TypedText.IsStorable(text));

    [Fact]
    public void What_a_database_would_refuse_cannot()
    {
        // Not InlineData: an attribute holds UTF-8, which has no half pairs.
        string[] refused = ["a\0b", "\ud800", "\udc00 first", "cut \ud83e"];

        Assert.DoesNotContain(refused, TypedText.IsStorable);
    }
}
