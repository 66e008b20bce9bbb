-- A user's rows are that user's alone, on every table that names one, and for the table's owner too (FORCE).
-- The parentheses make the setting read once a statement instead of once a row.
-- In auth the accounts scope sees all: sign-up and sign-in read rows before anybody is known. Health data never opens.
DO $$
DECLARE
    target record;
    v_mine text;
BEGIN
    FOR target IN
        SELECT n.nspname AS table_schema, c.relname AS table_name, a.attname AS owner_column
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
            AND (a.attname = 'user_id' OR (n.nspname = 'auth' AND c.relname = 'users' AND a.attname = 'id'))
        WHERE n.nspname IN ('public', 'auth', 'health') AND c.relkind IN ('r', 'p')
    LOOP
        v_mine = format('%I = (SELECT auth.current_user_id())', target.owner_column);
        IF target.table_schema = 'auth' THEN
            v_mine = v_mine || ' OR (SELECT auth.scope()) = ''accounts''';
        END IF;

        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', target.table_schema, target.table_name);
        EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', target.table_schema, target.table_name);
        EXECUTE format('DROP POLICY IF EXISTS own_rows ON %I.%I', target.table_schema, target.table_name);
        EXECUTE format(
            'CREATE POLICY own_rows ON %I.%I USING (%s) WITH CHECK (%s)',
            target.table_schema,
            target.table_name,
            v_mine,
            v_mine
        );
    END LOOP;
END
$$;
