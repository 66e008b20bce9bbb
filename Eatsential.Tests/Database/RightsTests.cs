using Eatsential.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Eatsential.Tests.Database;

/// <summary>Exactly who may do what to which table.</summary>
public sealed class RightsTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    /// <summary>The table of docs/rights.md: for each login, the tables it holds rights on, with the rights.</summary>
    public static TheoryData<string, string> Rights
    {
        get
        {
            var rows = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs/rights.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line[1..^1].Split('|', StringSplitOptions.TrimEntries))
                .ToList();
            var data = new TheoryData<string, string>();
            for (var column = 1; column < rows[0].Length; column++)
            {
                data.Add(
                    rows[0][column],
                    string.Join(
                        '\n',
                        rows.Skip(1)
                            .Where(cells => cells[column].Length > 0)
                            .Select(cells => $"{cells[0]} {cells[column]}")
                    )
                );
            }
            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Rights))]
    public async Task A_login_has_these_rights_and_no_other(string login, string expected)
    {
        var granted = await database.ScalarAsync<string>(
            $"""
            SELECT coalesce(string_agg(name || ' ' || rights, chr(10) ORDER BY name COLLATE "C"), '')
            FROM (
                SELECT
                    n.nspname || '.' || c.relname AS name,
                    concat(
                        CASE WHEN has_table_privilege('{login}', c.oid, 'SELECT') THEN 'r' END,
                        CASE WHEN has_table_privilege('{login}', c.oid, 'INSERT') THEN 'a' END,
                        CASE WHEN has_table_privilege('{login}', c.oid, 'UPDATE') THEN 'w' END,
                        CASE WHEN has_table_privilege('{login}', c.oid, 'DELETE') THEN 'd' END,
                        CASE WHEN has_table_privilege('{login}', c.oid, 'TRUNCATE') THEN 'D' END,
                        CASE WHEN has_table_privilege('{login}', c.oid, 'REFERENCES') THEN 'x' END,
                        CASE WHEN has_table_privilege('{login}', c.oid, 'TRIGGER') THEN 't' END
                    ) AS rights
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
                    AND c.relkind IN ('r', 'p', 'v')
                    AND NOT c.relispartition
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            ) held
            WHERE rights <> ''
            """
        );

        Assert.Equal(
            expected
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal),
            granted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
        );
    }

    [SkippableFact]
    public async Task Of_the_trail_the_writer_reads_the_keys_alone()
    {
        Assert.Equal(
            "access_logs.accessed_at, access_logs.id, audit_logs.id, audit_logs.occurred_at",
            await database.ScalarAsync<string>(
                """
                SELECT string_agg(c.relname || '.' || a.attname, ', ' ORDER BY c.relname, a.attname)
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE c.relnamespace = 'audit'::regnamespace
                    AND NOT c.relispartition
                    AND c.relkind = 'p'
                    AND has_column_privilege('app_writer', c.oid, a.attnum, 'SELECT')
                """
            )
        );
    }

    [SkippableFact]
    public async Task No_login_is_more_than_its_rights_and_the_owner_cannot_sign_in()
    {
        Assert.Equal(
            "",
            await database.ScalarAsync<string>(
                """
                SELECT coalesce(string_agg(rolname, ', '), '')
                FROM pg_roles
                WHERE (rolname LIKE 'eatsential%' OR rolname IN ('app_reader', 'app_writer', 'auditor'))
                    AND (
                        rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
                        OR rolcanlogin <> (rolname NOT LIKE 'eatsential%')
                    )
                """
            )
        );
        Assert.Equal(
            "",
            await database.ScalarAsync<string>(
                """
                SELECT coalesce(string_agg(n.nspname || '.' || c.relname, ', '), '')
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
                    AND pg_get_userbyid(c.relowner) NOT IN ('eatsential_admin', 'eatsential_audit')
                    AND c.relkind IN ('r', 'p', 'v', 'S')
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
                """
            )
        );
    }

    [SkippableFact]
    public async Task The_app_and_its_tests_work_as_the_writer()
    {
        await using var db = database.Open();
        Assert.Equal(
            "app_writer as eatsential_write",
            await db
                .Database.SqlQuery<string>(
                    $"SELECT session_user || ' as ' || current_user AS \"Value\""
                )
                .SingleAsync()
        );
    }

    [SkippableFact]
    public async Task The_groups_hold_one_another_as_the_design_has_it()
    {
        Assert.Equal(
            "app_reader < eatsential_read, app_writer < eatsential_write, auditor < eatsential_auditor,"
                + " eatsential_admin < eatsential_audit, eatsential_admin < eatsential_count,"
                + " eatsential_admin < eatsential_write, eatsential_write < eatsential_read",
            await database.ScalarAsync<string>(
                """
                SELECT string_agg(m.rolname || ' < ' || g.rolname, ', ' ORDER BY m.rolname COLLATE "C", g.rolname COLLATE "C")
                FROM pg_auth_members a
                JOIN pg_roles m ON m.oid = a.member
                JOIN pg_roles g ON g.oid = a.roleid
                WHERE m.rolname LIKE 'eatsential%' OR m.rolname IN ('app_reader', 'app_writer', 'auditor')
                """
            )
        );
        Assert.Equal(
            0,
            await database.ScalarAsync<long>(
                """
                SELECT count(*) FROM pg_authid
                WHERE (rolname LIKE 'eatsential%' OR rolname IN ('app_reader', 'app_writer', 'auditor'))
                    AND rolpassword IS NOT NULL
                """
            )
        );
    }

    [SkippableFact]
    public async Task What_the_next_migration_makes_is_covered_by_default_privileges()
    {
        await database.ExecuteAsync(
            """
            SET ROLE eatsential_admin;
            CREATE TABLE public.plans (id uuid);
            CREATE TABLE health.units_ref (id uuid);
            CREATE TABLE audit.visits (id uuid);
            CREATE FUNCTION public.one() RETURNS integer LANGUAGE sql IMMUTABLE RETURN 1;
            """
        );
        foreach (
            var (sql, login, allowed) in ((string, string, bool)[])
                [
                    ("SELECT FROM public.plans", "app_writer", true),
                    ("SELECT FROM public.plans", "app_reader", false),
                    ("SELECT FROM health.units_ref", "app_reader", true),
                    ("DELETE FROM health.units_ref", "app_writer", false),
                    ("SELECT FROM audit.visits", "auditor", true),
                    ("SELECT FROM audit.visits", "app_writer", false),
                    ("SELECT public.one()", "app_writer", true),
                    ("SELECT public.one()", "app_reader", false),
                    ("CREATE TABLE public.mine ()", "app_writer", false),
                ]
        )
        {
            await using var source = NpgsqlDataSource.Create(database.ConnectionStringAs(login));
            await using var command = source.CreateCommand(sql);
            var error = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync());
            Assert.True(error is null == allowed, $"{login}: {sql}: {error?.Message ?? "allowed"}");
        }
        await database.ExecuteAsync(
            "DROP TABLE public.plans, health.units_ref, audit.visits; DROP FUNCTION public.one()"
        );
    }
}
