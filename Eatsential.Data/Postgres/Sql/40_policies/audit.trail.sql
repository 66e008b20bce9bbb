-- The trail names users and belongs to none of them: its owner keeps it, auditors read it, the app adds to it.
-- What the app may read is by column rights the key alone, which INSERT … RETURNING asks for.
DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['data_changes', 'audit_logs', 'access_logs']
    LOOP
        EXECUTE format('ALTER TABLE audit.%I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE audit.%I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format('DROP POLICY IF EXISTS kept ON audit.%I', v_table);
        EXECUTE format('CREATE POLICY kept ON audit.%I TO eatsential_audit USING (true) WITH CHECK (true)', v_table);
        EXECUTE format('DROP POLICY IF EXISTS audited ON audit.%I', v_table);
        EXECUTE format('CREATE POLICY audited ON audit.%I FOR SELECT TO eatsential_auditor USING (true)', v_table);
        EXECUTE format('DROP POLICY IF EXISTS added ON audit.%I', v_table);
        EXECUTE format('CREATE POLICY added ON audit.%I FOR INSERT TO eatsential_write WITH CHECK (true)', v_table);
        EXECUTE format('DROP POLICY IF EXISTS returned ON audit.%I', v_table);
        EXECUTE format('CREATE POLICY returned ON audit.%I FOR SELECT TO eatsential_write USING (true)', v_table);
    END LOOP;
END
$$;
