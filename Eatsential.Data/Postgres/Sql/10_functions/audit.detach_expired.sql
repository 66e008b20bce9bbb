-- Retention: takes months older than this out of the audit tables and leaves them beside as tables of their own, for
-- whoever owns the server to archive and drop. Nothing is deleted here.
CREATE OR REPLACE FUNCTION audit.detach_expired(p_months integer)
RETURNS SETOF text
LANGUAGE plpgsql
VOLATILE
SECURITY DEFINER
SET search_path = ''
SET timezone = 'UTC'
AS $$
DECLARE
    expired record;
BEGIN
    IF p_months < 1 THEN
        RAISE EXCEPTION 'The trail is kept for a month at least, not for %', p_months
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    FOR expired IN
        SELECT p.relname AS parent, c.relname AS partition
        FROM pg_catalog.pg_inherits i
        JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
        JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'audit'
            AND c.relkind = 'r'
            AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
            AND to_date(right(c.relname, 7), 'YYYY_MM') + INTERVAL '1 month'
                <= date_trunc('month', now()) - make_interval(months => p_months)
        ORDER BY c.relname
    LOOP
        EXECUTE format('ALTER TABLE audit.%I DETACH PARTITION audit.%I', expired.parent, expired.partition);
        -- Detached, it is a table by itself: nobody may write to it any more.
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER refuse_change BEFORE INSERT OR UPDATE OR DELETE ON audit.%I
             FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()',
            expired.partition
        );
        INSERT INTO audit.audit_logs (action, target_type, details)
        VALUES (
            'audit.partition_detached',
            'audit.' || expired.parent,
            jsonb_build_object('partition', expired.partition)
        );
        RETURN NEXT expired.partition;
    END LOOP;
END
$$;

ALTER FUNCTION audit.detach_expired(integer) OWNER TO eatsential_audit;

COMMENT ON FUNCTION audit.detach_expired(integer) IS
    'Detaches audit partitions older than so many months; answers their names.';
