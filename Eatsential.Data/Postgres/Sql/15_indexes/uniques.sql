-- The design's uniques are constraints, named for ON CONFLICT ON CONSTRAINT; EF makes them indexes of the same name. Those
-- with a WHERE can be nothing else. A migration that drops one of the others drops the constraint.
DO $$
DECLARE
    target record;
BEGIN
    FOR target IN
        SELECT i.indrelid::regclass AS on_table, c.relname AS name
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'auth', 'health', 'audit')
            AND i.indisunique
            AND i.indpred IS NULL
            AND c.relname LIKE 'uq\_%'
            AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype = 'u')
    LOOP
        EXECUTE format(
            'ALTER TABLE %s ADD CONSTRAINT %I UNIQUE USING INDEX %I', target.on_table, target.name, target.name
        );
    END LOOP;
END
$$;
