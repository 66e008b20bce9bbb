using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Allergies;
using Eatsential.Web.Features.Profile;
using Eatsential.Web.Features.Welcome;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Profile;

public abstract class ProfileSavesTests(DatabaseUnderTest database)
{
    private static readonly StoppedClock Clock = StoppedClock.Default;

    private static readonly Body Rosa = new(
        165,
        75.25m,
        new DateOnly(1981, 3, 4),
        Sex.PreferNotToSay,
        ActivityLevel.VeryActive
    );

    [SkippableFact]
    public async Task A_body_comes_back_as_it_was_saved()
    {
        var me = await database.AddUserAsync();

        Assert.Equal(new Saved<Body>(Rosa), await SaveBody(me, Body.Unknown, Rosa));

        Assert.Equal(Rosa, (await View(me)).Body);
    }

    [SkippableFact]
    public async Task Values_can_be_taken_back()
    {
        var me = await database.AddUserAsync();
        await SaveBody(me, Body.Unknown, Rosa);

        await SaveBody(me, Rosa, Rosa with { WeightKg = null, Sex = null });

        Assert.Equal(Rosa with { WeightKg = null, Sex = null }, (await View(me)).Body);
    }

    [SkippableFact]
    public async Task The_second_window_is_told_and_an_allergy_meanwhile_is_no_conflict()
    {
        var me = await database.AddUserAsync();
        await SaveBody(me, Body.Unknown, Rosa);
        await SayNoAllergies(me);
        var first = Rosa with { WeightKg = 74m };
        Assert.IsType<Saved<Body>>(await SaveBody(me, Rosa, first));

        Assert.Equal(
            new Stale<Body>(first),
            await SaveBody(me, Rosa, Rosa with { WeightKg = 80m })
        );
        Assert.Equal(first, (await View(me)).Body);
    }

    [SkippableFact]
    public async Task Another_persons_profile_is_neither_seen_nor_touched()
    {
        var owner = await database.AddUserAsync();
        var other = await database.AddUserAsync();
        await SaveBody(owner, Body.Unknown, Rosa);
        await SaveDiets(owner, ChosenNames.None, new(["vegan"]));
        await SaveGoal(owner, null, new(WeightGoal.GainWeight, 250));

        var seen = await View(other);
        Assert.Equal(Body.Unknown, seen.Body);
        Assert.Null(seen.Goal);
        Assert.Equal(ChosenNames.None, ChosenNames.Of(seen.Diets));
        await SaveBody(other, Body.Unknown, Rosa with { HeightCm = 180 });
        Assert.Equal(Rosa, (await View(owner)).Body);
    }

    [SkippableFact]
    public async Task Impossible_bodies_are_refused_with_the_field_named()
    {
        var me = await database.AddUserAsync();

        Assert.Equal("HeightCm", await Refused(me, Rosa with { HeightCm = 49 }));
        Assert.Equal("HeightCm", await Refused(me, Rosa with { HeightCm = int.MaxValue }));
        Assert.Equal("WeightKg", await Refused(me, Rosa with { WeightKg = 500.01m }));
        Assert.Equal("WeightKg", await Refused(me, Rosa with { WeightKg = -1m }));
        Assert.Equal("DateOfBirth", await Refused(me, Born(2026, 11, 23)));
        Assert.Equal("DateOfBirth", await Refused(me, Born(1899, 12, 31)));
        Assert.Equal("DateOfBirth", await Refused(me, Born(2013, 11, 23)));
        Assert.Equal("Sex", await Refused(me, Rosa with { Sex = (Sex)77 }));
        Assert.Equal("Activity", await Refused(me, Rosa with { Activity = 0 }));
        Assert.Equal(Body.Unknown, (await View(me)).Body);

        // Thirteen today.
        Assert.IsType<Saved<Body>>(await SaveBody(me, Body.Unknown, Born(2013, 11, 22)));
    }

    [SkippableFact]
    public async Task A_birth_after_a_diagnosis_is_refused()
    {
        var me = await database.AddUserAsync();
        await using (var db = database.Open())
        {
            var milk = await db.Allergens.SingleAsync(a => a.Slug == "milk");
            await new AddAllergy(database.FactoryFor(me), Clock).RunAsync(
                milk.Id,
                new(Severity.Mild, null, new DateOnly(1985, 1, 1)),
                CancellationToken.None
            );
        }

        Assert.Equal("DateOfBirth", await Refused(me, Born(1985, 1, 2)));
        Assert.IsType<Saved<Body>>(await SaveBody(me, Body.Unknown, Born(1985, 1, 1)));
    }

    [SkippableFact]
    public async Task Diets_and_conditions_are_sets_of_a_closed_vocabulary()
    {
        var me = await database.AddUserAsync();
        ChosenNames first = new(["vegan", "gluten_free"]);

        Assert.Equal(new Saved<ChosenNames>(first), await SaveDiets(me, ChosenNames.None, first));
        Assert.IsType<Saved<ChosenNames>>(await SaveDiets(me, first, new(["vegan", "halal"])));
        await SaveConditions(me, ChosenNames.None, new(["hypertension"]));

        var view = await View(me);
        Assert.Equal(new ChosenNames(["halal", "vegan"]), ChosenNames.Of(view.Diets));
        Assert.Equal(new ChosenNames(["hypertension"]), ChosenNames.Of(view.Conditions));
        Assert.IsType<Invalid<ChosenNames>>(
            await SaveDiets(me, ChosenNames.Of(view.Diets), new(["breatharian"]))
        );
        Assert.IsType<Invalid<ChosenNames>>(
            await SaveConditions(me, ChosenNames.Of(view.Conditions), new(["vegan"]))
        );
    }

    [SkippableFact]
    public async Task The_second_window_is_told_which_diets_were_saved()
    {
        var me = await database.AddUserAsync();
        ChosenNames vegan = new(["vegan"]);
        await SaveDiets(me, ChosenNames.None, vegan);

        Assert.Equal(
            new Stale<ChosenNames>(vegan),
            await SaveDiets(me, ChosenNames.None, new(["kosher"]))
        );
    }

    [SkippableFact]
    public async Task Of_two_windows_saving_diets_at_one_moment_one_is_told()
    {
        var me = await database.AddUserAsync();
        await SaveBody(me, Body.Unknown, Rosa);

        var outcomes = await Task.WhenAll(
            Task.Run(() => SaveDiets(me, ChosenNames.None, new(["vegan"]))),
            Task.Run(() => SaveDiets(me, ChosenNames.None, new(["kosher"])))
        );

        var saved = Assert.Single(outcomes.OfType<Saved<ChosenNames>>());
        Assert.Equal(new Stale<ChosenNames>(saved.Value), Assert.Single(outcomes, o => o != saved));
        Assert.Equal(saved.Value, ChosenNames.Of((await View(me)).Diets));
    }

    [SkippableFact]
    public async Task One_goal_is_kept_and_the_second_window_is_told()
    {
        var me = await database.AddUserAsync();
        EnergyGoal lose = new(WeightGoal.LoseWeight, -500);
        EnergyGoal maintain = new(WeightGoal.MaintainWeight, 0);

        Assert.Equal(new Saved<EnergyGoal>(lose), await SaveGoal(me, null, lose));
        Assert.Equal(new Stale<EnergyGoal>(lose), await SaveGoal(me, null, maintain));
        Assert.IsType<Saved<EnergyGoal>>(await SaveGoal(me, lose, maintain));
        Assert.Equal(maintain, (await View(me)).Goal);
    }

    [SkippableTheory]
    [InlineData(WeightGoal.LoseWeight, 500)]
    [InlineData(WeightGoal.LoseWeight, -1001)]
    [InlineData(WeightGoal.LoseWeight, 0)]
    [InlineData(WeightGoal.MaintainWeight, 1)]
    [InlineData(WeightGoal.GainWeight, -1)]
    [InlineData(WeightGoal.GainWeight, int.MinValue)]
    [InlineData((WeightGoal)12, 0)]
    public async Task A_goal_that_contradicts_itself_is_refused(WeightGoal goal, int kcal)
    {
        var me = await database.AddUserAsync();

        Assert.IsType<Invalid<EnergyGoal>>(await SaveGoal(me, null, new(goal, kcal)));
    }

    [SkippableFact]
    public async Task Under_18_a_deficit_is_refused()
    {
        var me = await database.AddUserAsync();
        await SaveBody(me, Body.Unknown, Born(2008, 11, 23));

        Assert.IsType<Invalid<EnergyGoal>>(
            await SaveGoal(me, null, new(WeightGoal.LoseWeight, -250))
        );
        Assert.IsType<Saved<EnergyGoal>>(await SaveGoal(me, null, new(WeightGoal.GainWeight, 250)));
    }

    [SkippableFact]
    public async Task Units_are_kept()
    {
        var me = await database.AddUserAsync();
        var choose = new ChooseUnits(database.FactoryFor(me));

        await choose.RunAsync(UnitSystem.Imperial, CancellationToken.None);

        Assert.Equal(UnitSystem.Imperial, (await View(me)).Preferences.Units);
        Assert.IsType<Invalid<Preferences>>(
            await choose.RunAsync((UnitSystem)9, CancellationToken.None)
        );
    }

    [SkippableFact]
    public async Task The_welcome_goes_on_where_it_was_left_and_never_back()
    {
        var me = await database.AddUserAsync();
        var finish = new FinishWelcomeStep(database.FactoryFor(me));
        Assert.Equal(1, (await View(me)).Preferences.WelcomeStep);

        await finish.RunAsync(WelcomeStep.Body, CancellationToken.None);
        await finish.RunAsync(WelcomeStep.Allergies, CancellationToken.None);
        Assert.Equal(4, (await View(me)).Preferences.WelcomeStep);

        await finish.RunAsync((WelcomeStep)4_000, CancellationToken.None);
        Assert.Equal(5, (await View(me)).Preferences.WelcomeStep);
    }

    private static Body Born(int year, int month, int day) =>
        Body.Unknown with
        {
            DateOfBirth = new(year, month, day),
        };

    private async Task<string> Refused(Guid me, Body body) =>
        Assert.IsType<Invalid<Body>>(await SaveBody(me, Body.Unknown, body)).Errors.Single().Field;

    private Task<OwnProfile> View(Guid me) =>
        new ProfileView(database.FactoryFor(me)).RunAsync(CancellationToken.None);

    private Task<Outcome<Body>> SaveBody(Guid me, Body seen, Body wanted) =>
        new SaveBody(database.FactoryFor(me), Clock).RunAsync(seen, wanted, CancellationToken.None);

    private Task<Outcome<EnergyGoal>> SaveGoal(Guid me, EnergyGoal? seen, EnergyGoal wanted) =>
        new SaveGoal(database.FactoryFor(me), Clock).RunAsync(seen, wanted, CancellationToken.None);

    private Task<Outcome<ChosenNames>> SaveDiets(Guid me, ChosenNames seen, ChosenNames wanted) =>
        new SaveDiets(database.FactoryFor(me)).RunAsync(seen, wanted, CancellationToken.None);

    private Task<Outcome<ChosenNames>> SaveConditions(
        Guid me,
        ChosenNames seen,
        ChosenNames wanted
    ) => new SaveConditions(database.FactoryFor(me)).RunAsync(seen, wanted, CancellationToken.None);

    private Task<Outcome<AllergyAnswers>> SayNoAllergies(Guid me) =>
        new SayNoAllergies(database.FactoryFor(me), Clock).RunAsync(CancellationToken.None);
}

public sealed class ProfileSavesOnSqlite(SqliteUnderTest database)
    : ProfileSavesTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class ProfileSavesOnPostgres(PostgresUnderTest database)
    : ProfileSavesTests(database),
        IClassFixture<PostgresUnderTest>;
