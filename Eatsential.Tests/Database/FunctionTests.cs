using System.Globalization;
using Eatsential.Data;
using Eatsential.Data.Domain.Nutrition;
using Eatsential.Data.Schemas.Auth;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Tests.Database;

public sealed class FunctionTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    [SkippableFact]
    public async Task Energy_reads_as_a_column_and_equals_the_domains()
    {
        var user = await database.AddUserAsync();
        await using var db = database.Open(user);
        var profile = new HealthProfile { UserId = user };
        db.Add(profile);
        await db.SaveChangesAsync();
        Assert.Null(await BmrAsync(db));

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var random = new Random(1990);
        for (var i = 0; i < 200; i++)
        {
            profile.HeightCm = random.Next(100, 220);
            profile.WeightKg = random.Next(3000, 15000) / 100m;
            profile.DateOfBirth = today.AddDays(-random.Next(14 * 366, 90 * 365));
            profile.Gender = i % 2 == 0 ? "male" : "female";
            await db.SaveChangesAsync();

            Assert.Equal(
                BasalMetabolicRate
                    .Of(
                        profile.WeightKg.Value,
                        profile.HeightCm.Value,
                        Age.On(profile.DateOfBirth.Value, today),
                        i % 2 == 0 ? Sex.Male : Sex.Female
                    )
                    .Kcal.Lower,
                await BmrAsync(db)
            );
        }

        profile.Gender = "other";
        await db.SaveChangesAsync();
        Assert.Null(await BmrAsync(db));
    }

    [SkippableFact]
    public async Task A_deleted_account_is_nobodys_and_frees_its_name()
    {
        var user = await database.AddUserAsync("doomed");
        await using var accounts = database.Open(scope: DataScope.Accounts);
        accounts.Add(
            new UserSession
            {
                UserId = user,
                KeyHash = [1],
                Ticket = [2],
                LastSeenAt = TimeProvider.System.GetUtcNow(),
                ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(1),
            }
        );
        await accounts.SaveChangesAsync();
        accounts.ChangeTracker.Clear();

        var stranger = await database.AddUserAsync();
        await using (var other = database.Open(stranger))
            Assert.False(await DeleteAsync(other, user));
        await using (var own = database.Open(user))
        {
            Assert.True(await DeleteAsync(own, user));
            Assert.False(await DeleteAsync(own, user));
        }

        var left = await accounts.Users.SingleAsync(u => u.Id == user);
        Assert.Equal($"deleted.{user}@deleted.invalid", left.Email);
        Assert.False(left.IsActive);
        Assert.NotNull(left.DeletedAt);
        Assert.Equal(0, await accounts.UserSessions.CountAsync(s => s.UserId == user));
        Assert.Equal(
            1,
            await CountAsync(
                $"audit.audit_logs WHERE action = 'user.soft_deleted' AND target_id = '{user}'"
            )
        );
        await database.AddUserAsync("doomed");
    }

    [SkippableFact]
    public async Task A_profile_is_refused_to_whom_it_may_not_belong()
    {
        foreach (var spoil in (string[])["is_email_verified", "is_active"])
        {
            var user = await database.AddUserAsync();
            await database.ExecuteAsync(
                $"UPDATE auth.users SET {spoil} = FALSE WHERE id = '{user}'"
            );
            await using var db = database.Open(user);
            db.Add(new HealthProfile { UserId = user });
            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Contains("verified", refused.InnerException!.Message, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_profile_reads_with_its_number_of_allergies()
    {
        var user = await database.AddUserAsync("lena");
        await using var db = database.Open(user);
        db.Add(new HealthProfile { UserId = user, HeightCm = 170 });
        await db.SaveChangesAsync();

        Assert.Equal(
            "lena 170 0",
            await db
                .Database.SqlQuery<string>(
                    $"SELECT username || ' ' || height_cm || ' ' || allergy_count AS \"Value\" FROM get_user_profile({user})"
                )
                .SingleAsync()
        );
        await using var other = database.Open(await database.AddUserAsync());
        Assert.Empty(
            await other
                .Database.SqlQuery<string>(
                    $"SELECT username AS \"Value\" FROM get_user_profile({user})"
                )
                .ToListAsync()
        );
    }

    [SkippableFact]
    public async Task Partitions_reach_three_months_ahead_and_default_empties_into_its_month()
    {
        await database.ExecuteAsync(
            "INSERT INTO audit.access_logs (endpoint, accessed_at) VALUES ('/old', '2024-03-05'), ('/older', '2023-12-31 23:59:59+00')"
        );
        Assert.Equal(2, await CountAsync("audit.access_logs_default"));

        for (var i = 0; i < 2; i++)
        {
            await using var db = database.Open();
            await db.Database.ExecuteSqlRawAsync("SELECT create_monthly_partition()");
        }

        Assert.Equal(0, await CountAsync("audit.access_logs_default"));
        Assert.Equal(1, await CountAsync("audit.access_logs_2024_03"));
        Assert.Equal(1, await CountAsync("audit.access_logs_2023_12"));
        var last = TimeProvider.System.GetUtcNow().AddMonths(3);
        foreach (var table in (string[])["access_logs", "audit_logs", "data_changes"])
            Assert.Equal(0, await CountAsync($"audit.{table}_{last:yyyy_MM}"));

        await using var upkeep = database.Open();
        Assert.Equal(
            ["access_logs_2023_12", "access_logs_2024_03"],
            await upkeep
                .Database.SqlQuery<string>($"SELECT audit.detach_expired(12) AS \"Value\"")
                .ToListAsync()
        );
        Assert.Equal(1, await CountAsync("audit.access_logs_2024_03"));
        Assert.Equal(0, await CountAsync("audit.access_logs WHERE endpoint LIKE '/old%'"));
    }

    [SkippableFact]
    public async Task A_month_is_utcs_whatever_the_sessions_time_zone_and_however_many_make_it()
    {
        var last = TimeProvider
            .System.GetUtcNow()
            .AddMonths(3)
            .ToString("yyyy_MM", CultureInfo.InvariantCulture);
        await database.ExecuteAsync(
            $"""
            ALTER TABLE audit.audit_logs DETACH PARTITION audit.audit_logs_{last};
            DROP TABLE audit.audit_logs_{last}
            """
        );

        await Parallel.ForEachAsync(
            (string[])["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "UTC"],
            async (zone, ct) =>
            {
                await using var source = NpgsqlDataSource.Create(
                    new NpgsqlConnectionStringBuilder(database.ConnectionStringAs("app_writer"))
                    {
                        Timezone = zone,
                    }
                );
                await using var command = source.CreateCommand("SELECT create_monthly_partition()");
                await command.ExecuteNonQueryAsync(ct);
            }
        );

        Assert.Equal(
            1,
            await CountAsync(
                $"pg_class WHERE oid = 'audit.audit_logs_{last}'::regclass AND relispartition"
            )
        );
        Assert.Equal(
            0,
            await CountAsync(
                """
                (SELECT set_config('timezone', 'UTC', false)) zone, pg_class c
                WHERE c.relnamespace = 'audit'::regnamespace AND c.relispartition AND c.relkind = 'r'
                    AND c.relname !~ '_default$'
                    AND pg_get_expr(c.relpartbound, c.oid) !~ '^FOR VALUES FROM \(''....-..-01 00:00:00\+00''\) TO \(''....-..-01 00:00:00\+00''\)$'
                """
            )
        );
    }

    private static async Task<int?> BmrAsync(EatsentialDbContext db) =>
        (
            await db
                .Database.SqlQuery<int?>(
                    $"SELECT hp.bmr_calories AS \"Value\" FROM health_profiles hp"
                )
                .ToListAsync()
        )[0];

    private static async Task<bool> DeleteAsync(EatsentialDbContext db, Guid user) =>
        (
            await db
                .Database.SqlQuery<bool>($"SELECT soft_delete_user({user}) AS \"Value\"")
                .ToListAsync()
        )[0];

    private Task<long> CountAsync(string from) =>
        database.ScalarAsync<long>($"SELECT count(*) FROM {from}");
}
