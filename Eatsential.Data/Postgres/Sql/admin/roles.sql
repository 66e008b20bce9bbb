-- For whoever owns the server: run it in the product's database as a superuser, or as a role that may create roles.
-- migrate runs it by itself when it is connected with such rights. Running it again changes nothing.
--
-- Groups own the rights and cannot sign in. A login carries a group, and cannot sign in until somebody sets its
-- password: ALTER ROLE app_writer PASSWORD '…' (or \password in psql), never in a file.
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT * FROM (VALUES
            ('eatsential_admin', 'NOLOGIN'),   -- owns the schema, migrates it
            ('eatsential_audit', 'NOLOGIN'),   -- owns the audit trail
            ('eatsential_count', 'NOLOGIN'),   -- counts people over everybody's allergies and shows nothing else
            ('eatsential_read', 'NOLOGIN'),
            ('eatsential_write', 'NOLOGIN'),
            ('eatsential_auditor', 'NOLOGIN'),
            ('app_reader', 'LOGIN'),           -- reports: the catalogue
            ('app_writer', 'LOGIN'),           -- the web app
            ('auditor', 'LOGIN')               -- the audit trail, to read
        ) AS r (name, kind)
    LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = wanted.name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.kind);
            EXCEPTION
                -- Roles belong to the whole server: another database's migration was faster.
                WHEN duplicate_object OR unique_violation THEN NULL;
            END;
        END IF;
    END LOOP;

    FOR wanted IN
        SELECT * FROM (VALUES
            ('eatsential_read', 'app_reader'),
            ('eatsential_read', 'eatsential_write'),
            ('eatsential_write', 'app_writer'),
            ('eatsential_write', 'eatsential_admin'),
            ('eatsential_auditor', 'auditor'),
            ('eatsential_audit', 'eatsential_admin'),
            ('eatsential_count', 'eatsential_admin')
        ) AS m (granted, member)
    LOOP
        IF NOT pg_has_role(wanted.member, wanted.granted, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', wanted.granted, wanted.member);
        END IF;
    END LOOP;

    -- Whoever runs this migrates as the owner.
    IF NOT pg_has_role(current_user, 'eatsential_admin', 'MEMBER') THEN
        EXECUTE format('GRANT eatsential_admin TO %I', current_user);
    END IF;

    -- The owner creates schemas and tables here; nobody else creates anything.
    IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('ALTER DATABASE %I OWNER TO eatsential_admin', current_database());
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT ALL ON DATABASE %I TO eatsential_admin', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO eatsential_read, eatsential_write, eatsential_auditor', current_database()
    );
    ALTER SCHEMA public OWNER TO eatsential_admin;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
END
$$;
