using Microsoft.EntityFrameworkCore.Migrations;

namespace Eatsential.Data.Postgres;

internal static class DropSqlObjects
{
    /// <summary>
    /// For the Down of the first migration: views and functions refer to the tables and have to go before them. The audit
    /// trail stays: no migration takes it away.
    /// </summary>
    public static void DropObjects(this MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DO $$
            DECLARE
                target record;
            BEGIN
                DROP VIEW IF EXISTS public.users;
                DROP FUNCTION IF EXISTS audit.seal_windows(interval);
                FOR target IN
                    SELECT p.oid::regprocedure AS name
                    FROM pg_proc p
                    JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE n.nspname IN ('public', 'auth', 'health')
                        AND pg_get_userbyid(p.proowner) IN ('eatsential_admin', 'eatsential_audit', 'eatsential_count')
                LOOP
                    EXECUTE format('DROP FUNCTION IF EXISTS %s CASCADE', target.name);
                END LOOP;
            END
            $$;
            """
        );
}
