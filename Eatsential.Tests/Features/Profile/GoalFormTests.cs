using Bunit;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Profile;
using Microsoft.AspNetCore.Components;

namespace Eatsential.Tests.Features.Profile;

public sealed class GoalFormTests(SqliteUnderTest database) : IClassFixture<SqliteUnderTest>
{
    [Fact]
    public async Task A_typed_goal_is_saved_with_its_sign()
    {
        var me = await database.AddUserAsync();
        await using var context = new ComponentContext(database, me);
        var form = context.Render<GoalForm>(p => p.Add(f => f.Goal, null));

        form.FindAll("input[type=radio]")[0].Change(true);
        form.Find("#kcal").Change("450");
        form.Find("form").Submit();

        form.WaitForAssertion(() => Assert.Contains("Saved.", form.Markup));
        var view = await new ProfileView(database.FactoryFor(me)).RunAsync(CancellationToken.None);
        Assert.Equal(new EnergyGoal(WeightGoal.LoseWeight, -450), view.Goal);
    }

    [Fact]
    public async Task The_second_window_reads_what_the_first_saved_and_can_take_it()
    {
        var me = await database.AddUserAsync();
        await using var context = new ComponentContext(database, me);
        var form = context.Render<GoalForm>(p => p.Add(f => f.Goal, null));
        await new SaveGoal(database.FactoryFor(me), StoppedClock.Default).RunAsync(
            null,
            new(WeightGoal.GainWeight, 200),
            CancellationToken.None
        );

        form.FindAll("input[type=radio]")[1].Change(true);
        form.Find("form").Submit();

        form.WaitForAssertion(() =>
            Assert.Contains("Gain weight, 200 kcal a day", form.Find("[role=alert]").TextContent)
        );
        Assert.Contains("Keep my weight", form.Find("[role=alert]").TextContent);
        form.Find("[role=alert] button").Click();
        Assert.Equal("200", form.Find("#kcal").GetAttribute("value"));
        Assert.Empty(form.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task Nothing_can_be_typed_before_the_circuit_is_up()
    {
        await using var context = new ComponentContext(database, await database.AddUserAsync());
        context.SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var form = context.Render<GoalForm>(p => p.Add(f => f.Goal, null));

        Assert.Single(form.FindAll("fieldset[disabled]:has(input)"));
        Assert.All(form.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public async Task Under_18_losing_weight_is_not_offered()
    {
        await using var context = new ComponentContext(database, await database.AddUserAsync());

        var form = context.Render<GoalForm>(p =>
            p.Add(f => f.Goal, null).Add(f => f.DateOfBirth, new DateOnly(2010, 1, 1))
        );

        Assert.True(form.FindAll("input[type=radio]")[0].HasAttribute("disabled"));
        Assert.Contains("Under 18", form.Markup);
    }
}
