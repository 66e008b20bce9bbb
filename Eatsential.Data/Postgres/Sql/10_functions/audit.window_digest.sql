-- SHA-256 over the rows of a window in the order of time. The time zone is pinned, since it shows in a row's text.
-- Months taken out of the table by retention are read where they now are.
CREATE OR REPLACE FUNCTION audit.window_digest(
    p_table text,
    p_from timestamptz,
    p_to timestamptz,
    OUT row_count bigint,
    OUT digest bytea
)
LANGUAGE plpgsql
STABLE
SECURITY DEFINER
SET search_path = ''
SET timezone = 'UTC'
AS $$
DECLARE
    v_time CONSTANT text = CASE p_table
        WHEN 'data_changes' THEN 'changed_at'
        WHEN 'audit_logs' THEN 'occurred_at'
        WHEN 'access_logs' THEN 'accessed_at'
    END;
    v_detached record;
    v_source text = format('SELECT * FROM audit.%I', p_table);
BEGIN
    FOR v_detached IN
        SELECT c.relname
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'audit'
            AND c.relkind = 'r'
            AND NOT c.relispartition
            AND c.relname ~ ('^' || p_table || '_[0-9]{4}_[0-9]{2}$')
    LOOP
        v_source = v_source || format(' UNION ALL SELECT * FROM audit.%I', v_detached.relname);
    END LOOP;

    EXECUTE format(
        'SELECT count(*), sha256(coalesce(
            string_agg(sha256(convert_to(to_jsonb(r)::text, ''UTF8'')), ''''::bytea ORDER BY r.%1$I, r.id), ''''))
         FROM (%2$s) r WHERE r.%1$I >= $1 AND r.%1$I < $2',
        v_time,
        v_source
    )
    INTO row_count, digest
    USING p_from, p_to;
END
$$;

ALTER FUNCTION audit.window_digest(text, timestamptz, timestamptz) OWNER TO eatsential_audit;

COMMENT ON FUNCTION audit.window_digest(text, timestamptz, timestamptz) IS
    'Number and SHA-256 of the rows an audit table has in a span of time.';
