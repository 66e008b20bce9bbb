using Bunit;
using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Allergies;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eatsential.Tests.Features.Allergies;

public sealed class AllergyManagerTests(SqliteUnderTest database) : IClassFixture<SqliteUnderTest>
{
    [Fact]
    public async Task With_the_database_away_what_was_typed_stays_and_trying_again_saves_it()
    {
        await using var context = new ComponentContext(database, await database.AddUserAsync());
        var page = context.Render<AllergyManager>();
        page.WaitForElement("button.allergen:contains('Milk')").Click();
        page.FindAll("input[type=radio]")[2].Change(true);
        page.Find("textarea").Input("half a glass");

        context.Databases.AreAway = true;
        page.Find("form").Submit();
        page.WaitForAssertion(() =>
            Assert.Contains("not saved yet", page.Find("[role=alert]").TextContent)
        );
        Assert.Equal("half a glass", page.Find("textarea").GetAttribute("value"));

        context.Databases.AreAway = false;
        page.Find("[role=alert] button").Click();
        page.WaitForAssertion(() => Assert.Contains("Milk is listed as severe.", page.Markup));
        Assert.Contains("half a glass", page.Markup);
    }

    [Fact]
    public async Task With_the_database_away_nothing_is_removed_until_it_is_back()
    {
        var me = await database.AddUserAsync();
        await using var context = new ComponentContext(database, me);
        await ListAsync(context, "milk", Severity.Severe);
        var page = context.Render<AllergyManager>();

        context.Databases.AreAway = true;
        page.WaitForElement(".buttons button:contains('Remove')").Click();
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[role=alert]")));
        Assert.Contains("Milk", page.Find(".listed").TextContent);

        context.Databases.AreAway = false;
        page.Find("[role=alert] button").Click();
        page.WaitForAssertion(() => Assert.Contains("Milk is removed.", page.Markup));
    }

    [Fact]
    public async Task An_account_not_verified_is_told_in_plain_words()
    {
        await using var context = new ComponentContext(
            database,
            await database.AddUserAsync(isEmailVerified: false)
        );
        var page = context.Render<AllergyManager>();

        page.WaitForElement(".none button").Click();

        page.WaitForAssertion(() =>
            Assert.Contains("not verified", page.Find("[role=alert]").TextContent)
        );
    }

    [Fact]
    public async Task No_allergies_said_where_another_window_listed_one_shows_that_one()
    {
        await using var context = new ComponentContext(database, await database.AddUserAsync());
        var page = context.Render<AllergyManager>();
        page.WaitForElement(".none button");
        await ListAsync(context, "milk", Severity.Mild);

        page.Find(".none button").Click();

        page.WaitForAssertion(() => Assert.Contains("so you do have one", page.Markup));
        Assert.Contains("Milk", page.Find(".listed").TextContent);
    }

    [Fact]
    public async Task An_error_is_tied_to_its_field()
    {
        await using var context = new ComponentContext(database, await database.AddUserAsync());
        var page = context.Render<AllergyManager>();
        page.WaitForElement("button.allergen:contains('Milk')").Click();
        page.Find("textarea").Input(new string('x', 501));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-invalid=true]")));
        foreach (var field in page.FindAll("[aria-invalid=true]"))
        {
            var ids = field.GetAttribute("aria-describedby")!.Split(' ');
            Assert.Contains(ids, id => page.FindAll($"#{id}.field-error").Count == 1);
        }
        Assert.Contains("it has 501", page.Markup);
    }

    private async Task ListAsync(ComponentContext context, string slug, Severity severity)
    {
        await using var db = database.Open();
        var allergen = await db.Allergens.SingleAsync(a => a.Slug == slug);
        Assert.IsType<Saved<ListedAllergy>>(
            await context
                .Services.GetRequiredService<AddAllergy>()
                .RunAsync(allergen.Id, new(severity, null, null), CancellationToken.None)
        );
    }
}
