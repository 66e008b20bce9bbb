using Eatsential.Tests.Support;
using Npgsql;

namespace Eatsential.Tests.Database;

/// <summary>Exactly who may do what to which table.</summary>
public sealed class RightsTests(PostgresUnderTest database) : IClassFixture<PostgresUnderTest>
{
    private const string Catalogue =
        "public.restaurants public.meals public.meal_allergens public.meal_ingredients "
        + "public.ingredients public.ingredient_allergens";
    private const string Reference =
        "health.dietary_restrictions_ref health.medical_conditions_ref";
    private const string Personal =
        "public.health_profiles public.user_allergies public.dietary_restrictions "
        + "public.medical_conditions public.fitness_goals public.user_preferences public.recommendations public.feedback";
    private const string Accounts =
        "auth.users auth.roles auth.role_claims auth.user_roles auth.user_claims "
        + "auth.user_logins auth.user_tokens auth.user_passkeys auth.user_sessions auth.verification_tokens "
        + "auth.password_history auth.mail_outbox auth.data_protection_keys";
    private const string Noted = "public.users public.__ef_migrations_history public.__sql_objects";
    private const string Trail =
        "audit.data_changes audit.audit_logs audit.access_logs audit.digests";

    public static TheoryData<string, string> Rights =>
        new()
        {
            { "app_reader", Of("r", Catalogue, Reference, "health.allergens") },
            {
                "app_writer",
                Of("rawd", Catalogue, Personal, Accounts)
                    + Of(
                        "raw",
                        "health.allergens",
                        "public.curation_proposals public.import_batches"
                    )
                    + Of("r", Reference, Noted, "audit.digests")
                    + Of("ra", "public.import_changes")
                    + Of("a", "audit.audit_logs audit.access_logs")
            },
            { "auditor", Of("r", Trail) },
            { "public", "" },
        };

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
    public async Task What_the_next_migration_makes_is_covered_by_default_privileges()
    {
        await database.ExecuteAsync(
            """
            SET ROLE eatsential_admin;
            CREATE TABLE public.plans (id uuid);
            CREATE TABLE health.units_ref (id uuid);
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
            "DROP TABLE public.plans, health.units_ref; DROP FUNCTION public.one()"
        );
    }

    private static string Of(string rights, params string[] tables) =>
        string.Concat(string.Join(' ', tables).Split(' ').Select(table => $"{table} {rights}\n"));
}
