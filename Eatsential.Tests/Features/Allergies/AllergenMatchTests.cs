using Eatsential.Tests.Support;
using Eatsential.Web.Features.Allergies;

namespace Eatsential.Tests.Features.Allergies;

public sealed class AllergenMatchTests(SqliteUnderTest database) : IClassFixture<SqliteUnderTest>
{
    [Theory]
    [InlineData("prawn", "Shrimp")]
    [InlineData("Prawns", "Shrimp")]
    [InlineData("  tahini ", "Sesame")]
    [InlineData("calamari", "Squid")]
    [InlineData("filbert", "Hazelnut")]
    [InlineData("celeriac", "Celery")]
    [InlineData("almonds", "Almond")]
    [InlineData("milk", "Milk")]
    [InlineData("beer", "Barley")]
    public async Task What_people_say_finds_the_allergen_first(string typed, string allergen)
    {
        var choices = await new AllergenChoices(database.FactoryFor(null)).RunAsync(
            CancellationToken.None
        );

        Assert.Equal(allergen, choices.Matching(typed)[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("kiwi")]
    public async Task Anything_else_finds_nothing(string typed)
    {
        var choices = await new AllergenChoices(database.FactoryFor(null)).RunAsync(
            CancellationToken.None
        );

        Assert.Empty(choices.Matching(typed));
    }
}
