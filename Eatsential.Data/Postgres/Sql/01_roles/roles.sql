-- Groups own the rights and cannot sign in; a login carries a group and cannot sign in until somebody sets its password.
-- Roles belong to the whole server, so they are created only where missing.
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT * FROM (VALUES
            ('eatsential_read', 'NOLOGIN'),
            ('eatsential_write', 'NOLOGIN'),
            ('eatsential_admin', 'NOLOGIN'),
            ('app_reader', 'LOGIN'),
            ('app_writer', 'LOGIN')
        ) AS r (name, kind)
    LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = wanted.name) THEN
            EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.kind);
        END IF;
    END LOOP;
END
$$;

GRANT eatsential_read TO app_reader;
GRANT eatsential_write TO app_writer;
