using Eatsential.Data.Reference;
using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff.Allergens;
using Eatsential.Web.Shared.Saving;
using Microsoft.EntityFrameworkCore;

namespace Eatsential.Tests.Features.Staff;

public abstract class AllergenEditingTests(DatabaseUnderTest database)
{
    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task What_people_read_of_an_allergen_is_changed_and_outlives_the_next_start()
    {
        var (staff, id, seen) = await OpenAsync("celery");

        var saved = await SaveAsync(
            staff,
            id,
            seen,
            seen with
            {
                Description = " O'Brien's ",
                CommonFoods = "Stock\n\n stock \nRémoulade",
            }
        );

        Assert.Equal(
            new("O'Brien's", "Stock\nRémoulade", true),
            Assert.IsType<Saved<AllergenDetails>>(saved).Value
        );
        await using var db = database.Open();
        await ReferenceData.ApplyAsync(db, default);
        Assert.Equal(
            ["Stock", "Rémoulade"],
            (await db.Allergens.SingleAsync(a => a.Id == id)).CommonFoods
        );
    }

    [SkippableFact]
    public async Task The_second_to_save_is_shown_what_the_first_saved()
    {
        var (staff, id, seen) = await OpenAsync("mustard");
        await SaveAsync(staff, id, seen, seen with { Description = "First" });

        var second = await SaveAsync(staff, id, seen, seen with { Description = "Second" });

        Assert.Equal("First", Assert.IsType<Stale<AllergenDetails>>(second).Current!.Description);
    }

    [SkippableTheory]
    [InlineData("coconut", true)]
    [InlineData("milk", false)]
    [InlineData("tree-nuts", false)]
    public async Task Only_what_no_law_names_can_be_retired(string slug, bool may)
    {
        var (staff, id, seen) = await OpenAsync(slug);

        var outcome = await SaveAsync(staff, id, seen, seen with { IsActive = false });

        Assert.Equal(may, outcome is Saved<AllergenDetails>);
        if (may)
            Assert.IsType<Saved<AllergenDetails>>(
                await SaveAsync(staff, id, seen with { IsActive = false }, seen)
            );
    }

    [SkippableFact]
    public async Task What_cannot_be_stored_is_said_field_by_field()
    {
        var (staff, id, seen) = await OpenAsync("celery");

        var outcome = await SaveAsync(staff, id, seen, new(new string('x', 5_000), "Soup\0", true));

        Assert.Equal(
            ["Description", "CommonFoods"],
            Assert.IsType<Invalid<AllergenDetails>>(outcome).Errors.Select(e => e.Field)
        );
    }

    private async Task<(Guid Staff, Guid Id, AllergenDetails Seen)> OpenAsync(string slug)
    {
        var staff = await kitchen.AddStaffAsync();
        await using var db = database.Open();
        var id = await db.Allergens.Where(a => a.Slug == slug).Select(a => a.Id).SingleAsync();
        var databases = database.FactoryFor(staff);
        return (
            staff,
            id,
            (await new AllergenToEdit(databases, new(databases)).RunAsync(id, default))!.Details
        );
    }

    private Task<Outcome<AllergenDetails>> SaveAsync(
        Guid staff,
        Guid id,
        AllergenDetails seen,
        AllergenDetails typed
    )
    {
        var databases = database.FactoryFor(staff);
        return new SaveAllergen(databases, new(databases)).RunAsync(id, seen, typed, default);
    }
}

public sealed class AllergenEditingOnSqlite(SqliteUnderTest database)
    : AllergenEditingTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class AllergenEditingOnPostgres(PostgresUnderTest database)
    : AllergenEditingTests(database),
        IClassFixture<PostgresUnderTest>;
