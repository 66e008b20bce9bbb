-- Every table with personal or curated data. Columns the database keeps by itself are not in the list of an UPDATE:
-- one change of an ingredient moves the masks of thousands of meals, and its own row tells it all. What an import
-- did and could not read is only ever added, beside the audited row it is about.
DO $$
DECLARE
    target record;
    v_columns text;
BEGIN
    FOR target IN
        SELECT n.nspname AS table_schema, c.relname AS table_name, c.oid
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'auth', 'health')
            AND c.relkind = 'r'
            AND c.relname NOT IN (
                '__ef_migrations_history', '__sql_objects', 'data_protection_keys', 'import_changes', 'import_problems'
            )
            -- An extension's tables are not ours.
            AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    LOOP
        SELECT string_agg(quote_ident(w), ', ')
        INTO v_columns
        FROM public.written_columns(target.oid) AS w
        WHERE w NOT IN ('updated_at', 'last_seen_at');

        EXECUTE format(
            'CREATE OR REPLACE TRIGGER %I AFTER INSERT OR DELETE OR UPDATE OF %s ON %I.%I
             FOR EACH ROW EXECUTE FUNCTION public.audit_changes()',
            'audit_' || target.table_name,
            v_columns,
            target.table_schema,
            target.table_name
        );
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER %I AFTER TRUNCATE ON %I.%I
             FOR EACH STATEMENT EXECUTE FUNCTION public.audit_changes()',
            'audit_' || target.table_name || '_truncate',
            target.table_schema,
            target.table_name
        );
    END LOOP;
END
$$;
