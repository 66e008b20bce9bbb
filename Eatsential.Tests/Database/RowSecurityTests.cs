using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Tests.Database;

public sealed class RowSecurityTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    /// <summary>Tables that name a user and are not the user's alone.</summary>
    private const string Unprotected = """
        SELECT n.nspname || '.' || c.relname
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped
        WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
            AND c.relkind IN ('r', 'p')
            AND NOT c.relispartition
            AND NOT (
                c.relrowsecurity
                AND c.relforcerowsecurity
                AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
            )
        """;

    [SkippableFact]
    public async Task Every_table_that_names_a_user_forces_row_security()
    {
        Assert.Empty(await ReadAsync("postgres", Unprotected));

        await database.ExecuteAsync("CREATE TABLE public.diaries (user_id uuid)");
        Assert.Equal(["public.diaries"], await ReadAsync("postgres", Unprotected));
        await database.ExecuteAsync("DROP TABLE public.diaries");
    }

    [SkippableFact]
    public async Task A_user_sees_and_writes_their_own_rows_alone()
    {
        var rosa = await AddProfileAsync();
        var omar = await AddProfileAsync();

        Assert.Equal([rosa], await OwnersSeenAsync(rosa));
        Assert.Equal([omar], await OwnersSeenAsync(omar));
        Assert.Empty(await OwnersSeenAsync(null));
        Assert.Empty(await OwnersSeenAsync(Guid.CreateVersion7()));

        await using var db = database.Open(rosa);
        Assert.Equal(
            0,
            await db
                .HealthProfiles.Where(p => p.UserId == omar)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.HeightCm, 150))
        );
        Assert.Equal(0, await db.HealthProfiles.Where(p => p.UserId == omar).ExecuteDeleteAsync());
        db.Add(new UserPreferences { UserId = omar });
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege,
            ((PostgresException)refused.InnerException!).SqlState
        );
    }

    [SkippableTheory]
    [InlineData(DataScope.User)]
    [InlineData(DataScope.Accounts)]
    [InlineData(DataScope.Staff)]
    public async Task No_scope_opens_health_data(DataScope scope)
    {
        await AddProfileAsync();
        await using var db = database.Open(scope: scope);

        Assert.Equal(0, await db.HealthProfiles.CountAsync());
        Assert.Equal(0, await db.UserAllergies.CountAsync());
    }

    [SkippableFact]
    public async Task An_empty_setting_on_a_raw_connection_is_nobody()
    {
        await AddProfileAsync();

        Assert.Empty(
            await ReadAsync("app_writer", "SELECT user_id::text FROM public.health_profiles")
        );
        Assert.Empty(
            await ReadAsync(
                "app_writer",
                "SET app.current_user_id = ''; SELECT user_id::text FROM public.health_profiles"
            )
        );
    }

    [SkippableFact]
    public async Task What_names_nobody_is_nobody_and_gets_no_verdict()
    {
        var user = await AddProfileAsync();
        await using var own = database.Open(user);
        await own.Database.ExecuteSqlAsync(
            $"UPDATE health_profiles SET no_known_allergies_at = CURRENT_TIMESTAMP"
        );
        await database.ExecuteAsync(
            """
            INSERT INTO public.restaurants (name, address, city, state, zip_code)
            VALUES ('Nobody''s', '1 Main St', 'Springfield', 'IL', '62701');
            INSERT INTO public.meals (restaurant_id, name)
            SELECT id, 'Water' FROM public.restaurants WHERE name = 'Nobody''s'
            """
        );
        var asked =
            $"SELECT coalesce(is_meal_safe_for_user('{user}', id)::text, 'not known') FROM meals WHERE name = 'Water'";

        Assert.Equal(
            ["true"],
            await ReadAsync("app_writer", $"SET app.current_user_id = '{user}'; {asked}")
        );
        foreach (var nobody in (string[])["", "nobody", $"{user}x", Guid.Empty.ToString()])
        {
            Assert.Empty(
                await ReadAsync(
                    "app_writer",
                    $"SET app.current_user_id = '{nobody}'; SELECT user_id::text FROM public.health_profiles"
                )
            );
            Assert.Equal(
                ["not known"],
                await ReadAsync("app_writer", $"SET app.current_user_id = '{nobody}'; {asked}")
            );
        }
    }

    [SkippableFact]
    public async Task The_owner_of_the_tables_sees_nobodys_rows()
    {
        var user = await AddProfileAsync();
        await AddAllergyAsync(user, "soy");

        foreach (
            var table in (string[])
                ["public.users", "auth.users", "public.health_profiles", "public.user_allergies"]
        )
        {
            Assert.NotEqual(
                ["0"],
                await ReadAsync("postgres", $"SELECT count(*)::text FROM {table}")
            );
            Assert.Equal(
                ["0"],
                await ReadAsync(
                    "postgres",
                    $"SET ROLE eatsential_admin; SELECT count(*)::text FROM {table}"
                )
            );
        }
    }

    [SkippableFact]
    public async Task The_view_of_users_reads_and_writes_as_its_caller()
    {
        var user = await database.AddUserAsync("viewer");
        await database.AddUserAsync();
        var mine = $"SET app.current_user_id = '{user}';";

        Assert.Equal(
            ["viewer"],
            await ReadAsync("app_writer", mine + "SELECT username FROM public.users")
        );
        Assert.Equal(
            ["viewer"],
            await ReadAsync(
                "app_writer",
                mine + "UPDATE public.users SET deleted_at = CURRENT_TIMESTAMP RETURNING username"
            )
        );
        await Assert.ThrowsAsync<PostgresException>(() =>
            ReadAsync("app_reader", "SELECT username FROM public.users")
        );
    }

    [SkippableFact]
    public async Task A_connection_that_keeps_its_settings_is_told_anew_whose_it_is()
    {
        var rosa = await AddProfileAsync();
        var kept = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            MaxPoolSize = 1,
            NoResetOnClose = true,
        }.ConnectionString;
        await using var services = DatabaseUnderTest.ServicesFor(database.Provider, kept);

        foreach (var user in (Guid?[])[rosa, null, rosa, Guid.CreateVersion7()])
        {
            await using var db = DatabaseUnderTest.Open(services, user);
            Assert.Equal(user == rosa ? 1 : 0, await db.HealthProfiles.CountAsync());
        }
    }

    [SkippableFact]
    public async Task Thousands_of_mixed_reads_over_a_small_pool_show_no_foreign_row()
    {
        var users = new List<Guid>();
        for (var i = 0; i < 16; i++)
            users.Add(await AddProfileAsync());
        var pooled = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            MaxPoolSize = 8,
        }.ConnectionString;
        await using var services = DatabaseUnderTest.ServicesFor(database.Provider, pooled);

        var wrong = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 4_000),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, ct) =>
            {
                var user = i % 17 == 16 ? (Guid?)null : users[i % 17];
                await using var db = DatabaseUnderTest.Open(services, user);
                var seen = await db.HealthProfiles.Select(p => p.UserId).ToListAsync(ct);
                if (!seen.SequenceEqual(user is { } id ? [id] : []))
                    Interlocked.Increment(ref wrong);
            }
        );

        Assert.Equal(0, wrong);
    }

    [SkippableFact]
    public async Task A_superuser_login_works_with_the_writers_rights_alone()
    {
        await AddProfileAsync();
        await using var services = DatabaseUnderTest.ServicesFor(
            database.Provider,
            database.ConnectionStringAs("postgres")
        );
        // Twice: the second on the pooled connection, which the first has reset.
        for (var i = 0; i < 2; i++)
        {
            await using var db = DatabaseUnderTest.Open(services, null);
            Assert.Equal(0, await db.HealthProfiles.CountAsync());
            var refused = await Assert.ThrowsAsync<PostgresException>(() =>
                db.Database.ExecuteSqlRawAsync("TRUNCATE public.health_profiles")
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [SkippableFact]
    public async Task Staff_learn_how_many_people_an_allergen_concerns_and_not_whom()
    {
        await using var db = database.Open(scope: DataScope.Staff);
        var milk = await db.Allergens.Where(a => a.Slug == "milk").Select(a => a.Id).SingleAsync();
        for (var i = 0; i < 3; i++)
            await AddAllergyAsync(await AddProfileAsync(), "milk");

        Assert.Equal(
            3,
            await db
                .Database.SqlQuery<long>(
                    $"SELECT people AS \"Value\" FROM health.people_affected(ARRAY[{milk}]) WHERE severity = 'SEVERE'"
                )
                .SingleAsync()
        );
        Assert.Equal(0, await db.UserAllergies.CountAsync());
    }

    private async Task<Guid> AddProfileAsync()
    {
        var user = await database.AddUserAsync();
        await using var db = database.Open(user);
        db.Add(new HealthProfile { UserId = user });
        await db.SaveChangesAsync();
        return user;
    }

    private async Task AddAllergyAsync(Guid user, string allergen)
    {
        await using var own = database.Open(user);
        await own.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO user_allergies (user_id, health_profile_id, allergen_id, severity)
            SELECT p.user_id, p.id, a.id, 'SEVERE' FROM health_profiles p, health.allergens a WHERE a.slug = {allergen}
            """
        );
    }

    private async Task<List<Guid>> OwnersSeenAsync(Guid? user)
    {
        await using var db = database.Open(user);
        return await db.HealthProfiles.Select(p => p.UserId).ToListAsync();
    }

    private async Task<List<string>> ReadAsync(string login, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionStringAs(login));
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
