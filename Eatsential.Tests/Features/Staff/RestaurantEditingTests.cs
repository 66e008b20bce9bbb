using Eatsential.Tests.Support;
using Eatsential.Web.Features.Staff;
using Eatsential.Web.Features.Staff.Restaurants;
using Eatsential.Web.Shared.Saving;

namespace Eatsential.Tests.Features.Staff;

public abstract class RestaurantEditingTests(DatabaseUnderTest database)
{
    private static readonly RestaurantDetails Details = new(
        "O'Brien's",
        null,
        "2 Main St",
        "Springfield",
        "IL",
        "62701",
        null,
        null,
        null,
        null
    );

    private readonly Kitchen kitchen = new(database);

    [SkippableFact]
    public async Task A_restaurant_sent_twice_is_added_once()
    {
        var save = await SavesAsync();
        var id = Guid.CreateVersion7();

        Assert.IsType<Saved<RestaurantToEditView>>(await save.RunAsync(id, null, Details, default));
        Assert.IsType<Saved<RestaurantToEditView>>(await save.RunAsync(id, null, Details, default));
    }

    [SkippableFact]
    public async Task The_second_to_save_is_shown_what_the_first_saved()
    {
        var save = await SavesAsync();
        var id = Guid.CreateVersion7();
        var seen = Version(await save.RunAsync(id, null, Details, default));
        await save.RunAsync(id, seen, Details with { Phone = "1" }, default);

        var second = await save.RunAsync(id, seen, Details with { Phone = "2" }, default);

        Assert.Equal(
            "1",
            Assert.IsType<Stale<RestaurantToEditView>>(second).Current!.Details.Phone
        );
    }

    [SkippableFact]
    public async Task Every_field_that_is_wrong_is_named_and_nothing_is_saved()
    {
        var save = await SavesAsync();
        var id = Guid.CreateVersion7();

        var outcome = await save.RunAsync(
            id,
            null,
            Details with
            {
                Name = new string('x', 5_000),
                Address = " ",
                City = "Spring\0field",
                Latitude = 91,
                Website = "javascript:alert(1)",
            },
            default
        );

        Assert.Equal(
            ["Name", "Address", "City", "Website", "Latitude", "Longitude"],
            Assert.IsType<Invalid<RestaurantToEditView>>(outcome).Errors.Select(e => e.Field)
        );
        await using var db = database.Open();
        Assert.Null(await db.Restaurants.FindAsync(id));
    }

    [SkippableFact]
    public async Task A_database_lost_in_a_save_is_said_and_the_same_save_goes_through_later()
    {
        var staff = await kitchen.AddStaffAsync();
        var databases = new FragileDatabases(database.FactoryFor(staff));
        var save = new SaveRestaurant(databases, new(databases));
        var id = Guid.CreateVersion7();

        databases.AreAway = true;
        Assert.IsType<Unreachable<RestaurantToEditView>>(
            await save.RunAsync(id, null, Details, default)
        );
        Assert.Equal(
            CurationStatus.Unreachable,
            (
                await StaffAttempt.TryAsync(async () =>
                    await new RetireRestaurant(databases, new(databases)).RunAsync(
                        id,
                        0,
                        true,
                        default
                    )
                )
            )?.Status
        );

        databases.AreAway = false;
        Assert.IsType<Saved<RestaurantToEditView>>(await save.RunAsync(id, null, Details, default));
    }

    private static int Version(Outcome<RestaurantToEditView> outcome) =>
        Assert.IsType<Saved<RestaurantToEditView>>(outcome).Value.Version;

    private async Task<SaveRestaurant> SavesAsync()
    {
        var databases = database.FactoryFor(await kitchen.AddStaffAsync());
        return new(databases, new(databases));
    }
}

public sealed class RestaurantEditingOnSqlite(SqliteUnderTest database)
    : RestaurantEditingTests(database),
        IClassFixture<SqliteUnderTest>;

public sealed class RestaurantEditingOnPostgres(PostgresUnderTest database)
    : RestaurantEditingTests(database),
        IClassFixture<PostgresUnderTest>;
