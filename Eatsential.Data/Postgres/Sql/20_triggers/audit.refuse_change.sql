-- No role is excepted. A month's partition inherits the row trigger; TRUNCATE is per table, so each partition has its own.
DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['data_changes', 'audit_logs', 'access_logs', 'digests']
    LOOP
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit.%I
             FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()',
            v_table
        );
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['data_changes', 'audit_logs', 'access_logs', 'digests',
        'data_changes_default', 'audit_logs_default', 'access_logs_default']
    LOOP
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit.%I
             FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()',
            v_table
        );
    END LOOP;
END
$$;
