-- Who may do what. Whatever stood before is taken back first, so that this file is the whole of it.
DO $$
DECLARE
    target record;
BEGIN
    FOR target IN
        SELECT c.oid::regclass AS name
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
            AND c.relkind IN ('r', 'p', 'v')
            AND pg_catalog.pg_get_userbyid(c.relowner) IN ('eatsential_admin', 'eatsential_audit')
    LOOP
        EXECUTE format(
            'REVOKE ALL ON %s FROM PUBLIC, eatsential_read, eatsential_write, eatsential_auditor', target.name
        );
    END LOOP;

    -- An extension's functions are its own business.
    FOR target IN
        SELECT p.oid::regprocedure AS name, n.nspname AS in_schema
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
            AND pg_catalog.pg_get_userbyid(p.proowner) IN ('eatsential_admin', 'eatsential_audit', 'eatsential_count')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, eatsential_read, eatsential_auditor', target.name);
        IF target.in_schema <> 'audit' THEN
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO eatsential_write', target.name);
        END IF;
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public, health TO eatsential_read;
GRANT SELECT ON
    public.restaurants,
    public.meals,
    public.meal_allergens,
    public.meal_ingredients,
    public.ingredients,
    public.ingredient_allergens,
    health.allergens,
    health.dietary_restrictions_ref,
    health.medical_conditions_ref
TO eatsential_read;

GRANT USAGE ON SCHEMA public, auth, health, audit TO eatsential_write;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO eatsential_write;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA auth TO eatsential_write;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    public.restaurants,
    public.meals,
    public.meal_allergens,
    public.meal_ingredients,
    public.ingredients,
    public.ingredient_allergens,
    public.health_profiles,
    public.user_allergies,
    public.dietary_restrictions,
    public.medical_conditions,
    public.fitness_goals,
    public.user_preferences,
    public.recommendations,
    public.feedback
TO eatsential_write;
GRANT SELECT, UPDATE ON public.users TO eatsential_write;
GRANT SELECT ON public.__ef_migrations_history, public.__sql_objects TO eatsential_write;
-- Curated and retired, never deleted.
GRANT INSERT, UPDATE ON health.allergens TO eatsential_write;
-- Proposed and decided; who proposed what, and who agreed, stays.
GRANT SELECT, INSERT, UPDATE ON public.curation_proposals TO eatsential_write;
-- An import is marked when it is undone or settled; what it did and could not read stays as it was written.
GRANT SELECT, INSERT, UPDATE ON public.import_batches TO eatsential_write;
GRANT SELECT, INSERT ON public.import_changes, public.import_problems TO eatsential_write;
-- The trail is added to. EF's INSERT … RETURNING reads the key back.
GRANT INSERT, SELECT (id, occurred_at) ON audit.audit_logs TO eatsential_write;
GRANT INSERT, SELECT (id, accessed_at) ON audit.access_logs TO eatsential_write;
GRANT SELECT ON audit.digests TO eatsential_write;

-- The daily upkeep is the app's; what it may do there is what these functions do.
GRANT EXECUTE ON FUNCTION audit.seal_windows(interval), audit.verify_windows(), audit.detach_expired(integer)
    TO eatsential_write;

GRANT USAGE ON SCHEMA audit TO eatsential_auditor;
GRANT EXECUTE ON FUNCTION audit.verify_windows() TO eatsential_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA audit TO eatsential_auditor;

-- What the next migration makes.
ALTER DEFAULT PRIVILEGES FOR ROLE eatsential_admin IN SCHEMA public, auth
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO eatsential_write;
ALTER DEFAULT PRIVILEGES FOR ROLE eatsential_admin IN SCHEMA auth
    GRANT USAGE ON SEQUENCES TO eatsential_write;
ALTER DEFAULT PRIVILEGES FOR ROLE eatsential_admin IN SCHEMA health
    GRANT SELECT ON TABLES TO eatsential_read;
ALTER DEFAULT PRIVILEGES FOR ROLE eatsential_admin REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE eatsential_admin GRANT EXECUTE ON FUNCTIONS TO eatsential_write;
ALTER DEFAULT PRIVILEGES FOR ROLE eatsential_admin, eatsential_audit IN SCHEMA audit
    GRANT SELECT ON TABLES TO eatsential_auditor;
