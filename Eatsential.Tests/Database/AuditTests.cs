using System.Data.Common;
using Eatsential.Data;
using Eatsential.Data.Schemas.Public.Profiles;
using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Tests.Database;

/// <summary>Both databases record who changed what, whichever way the change was made.</summary>
public abstract class AuditTests(DatabaseUnderTest database)
{
    [SkippableFact]
    public async Task A_profile_leaves_its_whole_history_under_its_owners_name()
    {
        var user = await database.AddUserAsync();
        await using var db = database.Open(user);
        var profile = new HealthProfile { UserId = user, HeightCm = 170 };
        db.Add(profile);
        await db.SaveChangesAsync();
        await db.HealthProfiles.ExecuteUpdateAsync(s => s.SetProperty(p => p.HeightCm, 171));
        await db.HealthProfiles.ExecuteDeleteAsync();

        var changes = await ChangesAsync(profile.Id);
        Assert.Equal(["INSERT", "UPDATE", "DELETE"], changes.Select(c => c.Operation));
        Assert.All(changes, c => Assert.Equal(user.ToString(), c.Actor));
        Assert.Contains("170", changes[1].Before, StringComparison.Ordinal);
        Assert.Contains("171", changes[1].After, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_signed_in_is_the_system_and_no_secret_is_in_the_image()
    {
        var user = await database.AddUserAsync();

        var change = Assert.Single(await ChangesAsync(user));
        Assert.Equal("system", change.Actor);
        Assert.Contains("username", change.After, StringComparison.Ordinal);
        Assert.DoesNotContain("password_hash", change.After, StringComparison.Ordinal);
        Assert.DoesNotContain("security_stamp", change.After, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_changed_row_carries_the_time_of_its_change()
    {
        var user = await database.AddUserAsync();
        await using var db = database.Open(user);
        var profile = new HealthProfile { UserId = user };
        db.Add(profile);
        await db.SaveChangesAsync();
        await db.HealthProfiles.ExecuteUpdateAsync(s => s.SetProperty(p => p.HeightCm, 171));

        var row = await db.HealthProfiles.AsNoTracking().SingleAsync(p => p.UserId == user);
        Assert.True(row.UpdatedAt > row.CreatedAt);
    }

    [SkippableFact]
    public async Task Health_data_waits_for_a_verified_address_and_the_thirteenth_birthday()
    {
        var unverified = await database.AddUserAsync(isEmailVerified: false);
        await using var db = database.Open(unverified);
        db.Add(new HealthProfile { UserId = unverified });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        var child = await database.AddUserAsync();
        await using var theirs = database.Open(child);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        theirs.Add(new HealthProfile { UserId = child, DateOfBirth = today.AddYears(-12) });
        await Assert.ThrowsAsync<DbUpdateException>(() => theirs.SaveChangesAsync());
    }

    [SkippableFact]
    public async Task Health_data_is_nobodys_who_is_inactive_or_gone_and_moves_to_nobody_unverified()
    {
        foreach (var gone in (bool[])[true, false])
        {
            var user = await database.AddUserAsync();
            await using (var accounts = database.Open(scope: DataScope.Accounts))
            {
                var account = await accounts.Users.SingleAsync(u => u.Id == user);
                account.IsActive = gone;
                account.DeletedAt = gone ? TimeProvider.System.GetUtcNow() : null;
                await accounts.SaveChangesAsync();
            }
            await using var db = database.Open(user);
            db.Add(new HealthProfile { UserId = user });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        var owner = await database.AddUserAsync();
        var unverified = await database.AddUserAsync(isEmailVerified: false);
        await using var own = database.Open(owner);
        own.Add(new HealthProfile { UserId = owner });
        await own.SaveChangesAsync();
        await Assert.ThrowsAnyAsync<DbException>(() =>
            own.HealthProfiles.ExecuteUpdateAsync(s => s.SetProperty(p => p.UserId, unverified))
        );
    }

    protected abstract Task<List<Change>> ChangesAsync(Guid record);

    protected sealed record Change(string Operation, string Actor, string Before, string After);
}

public sealed class AuditOnSqlite(SqliteUnderTest database)
    : AuditTests(database),
        IClassFixture<SqliteUnderTest>
{
    private readonly SqliteUnderTest database = database;

    protected override async Task<List<Change>> ChangesAsync(Guid record)
    {
        await using var db = database.Open();
        return await db
            .DataChanges.Where(c => c.RecordId == record)
            .OrderBy(c => c.ChangedAt)
            .Select(c => new Change(c.Operation, c.Actor, c.OldData ?? "", c.NewData ?? ""))
            .ToListAsync();
    }
}

public sealed class AuditOnPostgres(PostgresUnderTest database)
    : AuditTests(database),
        IClassFixture<PostgresUnderTest>
{
    private readonly PostgresUnderTest database = database;

    protected override async Task<List<Change>> ChangesAsync(Guid record)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionStringAs("auditor"));
        await using var command = source.CreateCommand(
            $"""
            SELECT operation, actor, coalesce(old_data::text, ''), coalesce(new_data::text, '')
            FROM audit.data_changes WHERE record_id = '{record}' ORDER BY changed_at
            """
        );
        await using var reader = await command.ExecuteReaderAsync();
        var changes = new List<Change>();
        while (await reader.ReadAsync())
        {
            changes.Add(
                new(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3)
                )
            );
        }
        return changes;
    }

    [SkippableFact]
    public async Task Emptying_a_table_is_recorded_too()
    {
        await database.ExecuteAsync("TRUNCATE public.feedback");

        Assert.Equal(
            "feedback",
            await database.ScalarAsync<string>(
                "SELECT table_name FROM audit.data_changes WHERE operation = 'TRUNCATE'"
            )
        );
    }

    [SkippableTheory]
    [InlineData("UPDATE audit.data_changes SET actor = 'nobody'")]
    [InlineData("DELETE FROM audit.data_changes")]
    [InlineData("TRUNCATE audit.data_changes")]
    [InlineData("TRUNCATE audit.data_changes_default")]
    public async Task Not_even_a_superuser_changes_the_trail_by_plain_sql(string sql)
    {
        await database.AddUserAsync();
        foreach (var login in (string[])["postgres", "app_writer", "auditor"])
        {
            await using var source = NpgsqlDataSource.Create(database.ConnectionStringAs(login));
            await using var command = source.CreateCommand(sql);
            var refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteNonQueryAsync()
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [SkippableFact]
    public async Task Every_table_with_personal_or_curated_data_is_audited()
    {
        Assert.Equal(
            "",
            await database.ScalarAsync<string>(
                """
                SELECT coalesce(string_agg(n.nspname || '.' || c.relname, ', '), '')
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('public', 'auth', 'health')
                    AND c.relkind = 'r'
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
                    AND c.relname NOT IN ('__ef_migrations_history', '__sql_objects', 'data_protection_keys', 'import_changes', 'import_problems')
                    AND (
                        SELECT count(*) FROM pg_trigger t
                        WHERE t.tgrelid = c.oid AND t.tgfoid = 'public.audit_changes'::regproc
                    ) <> 2
                """
            )
        );
    }
}
