using Eatsential.Data.Domain.Safety;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Allergies;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Allergies;

public abstract class AllergySavesTests(DatabaseUnderTest database)
{
    private static readonly StoppedClock Clock = StoppedClock.Default;
    private static readonly AllergyDetails Severe = new(Severity.Severe, null, null);
    private static readonly AllergyDetails Mild = new(Severity.Mild, null, null);

    [SkippableFact]
    public async Task An_allergy_added_is_listed_with_all_its_details()
    {
        var me = await database.AddUserAsync();
        var details = new AllergyDetails(
            Severity.LifeThreatening,
            "Carries an EpiPen 💉",
            new DateOnly(2019, 5, 3)
        );

        var saved = Assert.IsType<Saved<ListedAllergy>>(await Add(me, "peanuts", details));

        Assert.Equal("Peanuts", saved.Value.Allergen);
        var answers = await List(me);
        Assert.Equal([saved.Value], answers.Listed);
        Assert.Equal(details, answers.Listed[0].Details);
        Assert.True(answers.IsAnswered);
    }

    [SkippableFact]
    public async Task Nobody_sees_changes_or_removes_another_persons_allergy()
    {
        var owner = await database.AddUserAsync();
        var other = await database.AddUserAsync();
        var id = await Added(owner, "milk", Severe);

        Assert.Empty((await List(other)).Listed);
        Assert.Null(
            Assert.IsType<Stale<ListedAllergy>>(await Change(other, id, Severe, Mild)).Current
        );
        Assert.Null(Assert.IsType<Stale<ListedAllergy>>(await Remove(other, id, Severe)).Current);
        Assert.Equal(Severe, (await List(owner)).Listed.Single().Details);
    }

    [SkippableFact]
    public async Task Signed_out_nothing_is_saved_and_nothing_shown()
    {
        Assert.Equal(
            new Refused<ListedAllergy>(Refusal.SignedOut),
            await Add(null, "milk", Severe)
        );
        Assert.False((await List(null)).IsAnswered);
    }

    [SkippableFact]
    public async Task The_second_of_two_windows_is_told_what_the_first_saved()
    {
        var me = await database.AddUserAsync();
        var id = await Added(me, "milk", new(Severity.Moderate, "from birth", null));
        var seen = new AllergyDetails(Severity.Moderate, "from birth", null);
        await Change(me, id, seen, seen with { Severity = Severity.Severe });

        var second = await Change(me, id, seen, seen with { Severity = Severity.Mild });

        var current = Assert.IsType<Stale<ListedAllergy>>(second).Current!.Details;
        Assert.Equal(seen with { Severity = Severity.Severe }, current);
        Assert.Equal(current, (await List(me)).Listed.Single().Details);
        Assert.IsType<Saved<ListedAllergy>>(
            await Change(me, id, current, seen with { Severity = Severity.Mild })
        );
    }

    [SkippableFact]
    public async Task Two_windows_that_want_the_same_agree()
    {
        var me = await database.AddUserAsync();
        var id = await Added(me, "milk", Mild);
        await Change(me, id, Mild, Severe);

        Assert.IsType<Saved<ListedAllergy>>(await Change(me, id, Mild, Severe));
    }

    [SkippableTheory]
    [InlineData(10)]
    public async Task Of_two_windows_saving_at_one_moment_one_is_told(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var me = await database.AddUserAsync();
            var id = await Added(me, "milk", new(Severity.Moderate, null, null));
            var seen = new AllergyDetails(Severity.Moderate, null, null);

            var outcomes = await Task.WhenAll(
                Task.Run(() => Change(me, id, seen, Severe)),
                Task.Run(() => Change(me, id, seen, Mild))
            );

            var saved = Assert.Single(outcomes.OfType<Saved<ListedAllergy>>());
            var told = Assert.Single(outcomes.OfType<Stale<ListedAllergy>>());
            Assert.Equal(saved.Value, told.Current);
            Assert.Equal(saved.Value, (await List(me)).Listed.Single());
        }
    }

    [SkippableFact]
    public async Task Changing_an_allergy_removed_elsewhere_is_told_and_can_list_it_again()
    {
        var me = await database.AddUserAsync();
        var id = await Added(me, "milk", Severe);
        await Remove(me, id, Severe);

        Assert.Null(
            Assert.IsType<Stale<ListedAllergy>>(await Change(me, id, Severe, Mild)).Current
        );
        Assert.IsType<Saved<ListedAllergy>>(await Add(me, "milk", Mild));
    }

    [SkippableFact]
    public async Task An_allergy_raised_elsewhere_is_not_removed_unread()
    {
        var me = await database.AddUserAsync();
        var id = await Added(me, "milk", Mild);
        await Change(me, id, Mild, Severe);

        var outcome = await Remove(me, id, Mild);

        Assert.Equal(Severe, Assert.IsType<Stale<ListedAllergy>>(outcome).Current!.Details);
        Assert.Single((await List(me)).Listed);
    }

    [SkippableFact]
    public async Task An_allergen_is_listed_once()
    {
        var me = await database.AddUserAsync();
        await Added(me, "milk", Severe);

        Assert.IsType<Saved<ListedAllergy>>(await Add(me, "milk", Severe));
        Assert.Equal(
            Severe,
            Assert.IsType<Stale<ListedAllergy>>(await Add(me, "milk", Mild)).Current!.Details
        );
        Assert.Single((await List(me)).Listed);
    }

    [SkippableFact]
    public async Task Removing_the_last_allergy_leaves_the_question_open()
    {
        var me = await database.AddUserAsync();
        var id = await Added(me, "milk", Severe);

        Assert.IsType<Saved<ListedAllergy>>(await Remove(me, id, Severe));

        Assert.False((await List(me)).IsAnswered);
    }

    [SkippableFact]
    public async Task No_allergies_is_an_answer_with_its_moment_until_one_is_listed()
    {
        var me = await database.AddUserAsync();
        Assert.False((await List(me)).IsAnswered);

        await SayNone(me);
        Assert.Equal(Clock.GetUtcNow(), (await List(me)).NoneSince);

        var id = await Added(me, "milk", Severe);
        Assert.Null((await List(me)).NoneSince);
        await Remove(me, id, Severe);
        Assert.False((await List(me)).IsAnswered);
    }

    [SkippableFact]
    public async Task No_allergies_cannot_be_said_with_one_listed()
    {
        var me = await database.AddUserAsync();
        await Added(me, "milk", Severe);

        var outcome = await SayNone(me);

        Assert.Single(Assert.IsType<Stale<AllergyAnswers>>(outcome).Current!.Listed);
        await using var db = database.Open(me);
        Assert.Null((await db.HealthProfiles.SingleAsync(p => p.UserId == me)).NoKnownAllergiesAt);
    }

    [SkippableFact]
    public async Task No_allergies_and_an_allergy_said_at_one_moment_do_not_both_stand()
    {
        for (var round = 0; round < 12; round++)
        {
            var me = await database.AddUserAsync();
            // With a profile there already; its making would keep the two apart.
            await Remove(me, await Added(me, "milk", Severe), Severe);
            await Task.WhenAll(
                Task.Run(() => SayNone(me)),
                Task.Run(() => Add(me, "milk", Severe))
            );

            await using var db = database.Open(me);
            Assert.Null(
                (await db.HealthProfiles.SingleAsync(p => p.UserId == me)).NoKnownAllergiesAt
            );
            Assert.Single((await List(me)).Listed);
        }
    }

    [SkippableFact]
    public async Task Hostile_input_is_refused_with_the_field_named()
    {
        var me = await database.AddUserAsync();
        var future = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(2);

        Assert.Equal("Severity", await Refused(me, Severe with { Severity = (Severity)99 }));
        Assert.Equal("Severity", await Refused(me, Severe with { Severity = default }));
        Assert.Equal("Notes", await Refused(me, Severe with { Notes = new string('x', 5_000) }));
        Assert.Equal("Notes", await Refused(me, Severe with { Notes = "a\0b" }));
        Assert.Equal("Notes", await Refused(me, Severe with { Notes = "a\ud800b" }));
        Assert.Equal("DiagnosedDate", await Refused(me, Severe with { DiagnosedDate = future }));
        var unknown = await new AddAllergy(database.FactoryFor(me), Clock).RunAsync(
            Guid.CreateVersion7(),
            Severe,
            CancellationToken.None
        );
        Assert.Equal(
            "AllergenId",
            Assert.IsType<Invalid<ListedAllergy>>(unknown).Errors.Single().Field
        );
        Assert.Empty((await List(me)).Listed);
    }

    [SkippableFact]
    public async Task A_note_of_500_characters_fits_and_the_database_refuses_501()
    {
        var me = await database.AddUserAsync();
        var id = await Added(me, "milk", Severe with { Notes = new string('ü', 500) });

        await using var db = database.Open(me);
        var row = await db.UserAllergies.SingleAsync(a => a.Id == id);
        row.Notes = new string('ü', 501);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [SkippableFact]
    public async Task A_diagnosis_before_birth_is_refused()
    {
        var me = await database.AddUserAsync();
        await Added(me, "milk", Severe);
        await using (var db = database.Open(me))
        {
            var profile = await db.HealthProfiles.SingleAsync(p => p.UserId == me);
            profile.DateOfBirth = new DateOnly(1990, 1, 1);
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            "DiagnosedDate",
            await Refused(me, Severe with { DiagnosedDate = new DateOnly(1989, 12, 31) })
        );
    }

    [SkippableFact]
    public async Task A_profile_is_refused_to_an_account_not_verified()
    {
        var me = await database.AddUserAsync(isEmailVerified: false);

        Assert.Equal(new Refused<ListedAllergy>(Refusal.Account), await Add(me, "milk", Severe));
        Assert.Equal(new Refused<AllergyAnswers>(Refusal.Account), await SayNone(me));
    }

    private async Task<Outcome<ListedAllergy>> Add(Guid? me, string slug, AllergyDetails details)
    {
        await using var db = database.Open();
        var allergen = await db
            .Allergens.Where(a => a.Slug == slug)
            .Select(a => a.Id)
            .SingleAsync();
        return await new AddAllergy(database.FactoryFor(me), Clock).RunAsync(
            allergen,
            details,
            CancellationToken.None
        );
    }

    private async Task<Guid> Added(Guid me, string slug, AllergyDetails details) =>
        Assert.IsType<Saved<ListedAllergy>>(await Add(me, slug, details)).Value.Id;

    private async Task<string> Refused(Guid me, AllergyDetails details) =>
        Assert
            .IsType<Invalid<ListedAllergy>>(await Add(me, "peanuts", details))
            .Errors.Single()
            .Field;

    private Task<Outcome<ListedAllergy>> Change(
        Guid me,
        Guid id,
        AllergyDetails seen,
        AllergyDetails wanted
    ) =>
        new ChangeAllergy(database.FactoryFor(me), Clock).RunAsync(
            id,
            seen,
            wanted,
            CancellationToken.None
        );

    private Task<Outcome<ListedAllergy>> Remove(Guid me, Guid id, AllergyDetails seen) =>
        new RemoveAllergy(database.FactoryFor(me)).RunAsync(id, seen, CancellationToken.None);

    private Task<Outcome<AllergyAnswers>> SayNone(Guid me) =>
        new SayNoAllergies(database.FactoryFor(me), Clock).RunAsync(CancellationToken.None);

    private Task<AllergyAnswers> List(Guid? me) =>
        new AllergyList(database.FactoryFor(me)).RunAsync(CancellationToken.None);
}

public sealed class AllergySavesOnSqlite(SqliteUnderTest database)
    : AllergySavesTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class AllergySavesOnPostgres(PostgresUnderTest database)
    : AllergySavesTests(database),
        IClassFixture<PostgresUnderTest>;
