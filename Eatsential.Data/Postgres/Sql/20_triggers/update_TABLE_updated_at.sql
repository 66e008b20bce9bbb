-- On every table that carries updated_at. What the database derives is not in the list: one hazard writes the masks of
-- hundreds of thousands of meals, and with updated_at each would log the row's whole width between the two.
DO $$
DECLARE
    target record;
BEGIN
    FOR target IN
        SELECT
            n.nspname AS table_schema,
            c.relname AS table_name,
            (SELECT string_agg(quote_ident(w), ', ') FROM public.written_columns(c.oid) AS w) AS columns
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = 'updated_at'
        WHERE n.nspname IN ('public', 'auth', 'health') AND c.relkind = 'r'
    LOOP
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER %I BEFORE UPDATE OF %s ON %I.%I
             FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column()',
            'update_' || target.table_name || '_updated_at',
            target.columns,
            target.table_schema,
            target.table_name
        );
    END LOOP;
END
$$;
