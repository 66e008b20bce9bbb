-- Seals what each audit table gained since its last seal, up to a full hour that lies long enough back; the first window
-- begins with time itself, so that nothing can be slipped in before it.
-- The SHARE lock waits for every transaction that has added a row and not committed: none can bring one into a window
-- that is sealed. It waits two seconds at most, since new writers wait behind it.
CREATE OR REPLACE FUNCTION audit.seal_windows(p_grace interval DEFAULT INTERVAL '1 hour')
RETURNS SETOF audit.digests
LANGUAGE plpgsql
VOLATILE
SECURITY DEFINER
SET search_path = ''
SET timezone = 'UTC'
SET lock_timeout = '2s'
AS $$
DECLARE
    v_until CONSTANT timestamptz = CASE
        WHEN p_grace >= INTERVAL '1 hour' THEN date_trunc('hour', clock_timestamp() - p_grace)
        ELSE clock_timestamp() - p_grace
    END;
    v_table text;
    v_last audit.digests;
    v_sealed audit.digests;
    v_content record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('audit.seal_windows'));

    FOREACH v_table IN ARRAY ARRAY['data_changes', 'audit_logs', 'access_logs']
    LOOP
        SELECT * INTO v_last FROM audit.digests WHERE table_name = v_table ORDER BY window_start DESC LIMIT 1;
        CONTINUE WHEN v_last.window_end >= v_until;

        EXECUTE format('LOCK TABLE audit.%I IN SHARE MODE', v_table);
        SELECT * INTO v_content
        FROM audit.window_digest(v_table, coalesce(v_last.window_end, 'epoch'), v_until);

        INSERT INTO audit.digests (table_name, window_start, window_end, row_count, previous_digest, digest)
        VALUES (
            v_table,
            coalesce(v_last.window_end, 'epoch'),
            v_until,
            v_content.row_count,
            coalesce(v_last.digest, ''),
            audit.seal(
                coalesce(v_last.digest, ''),
                v_table,
                coalesce(v_last.window_end, 'epoch'),
                v_until,
                v_content.row_count,
                v_content.digest
            )
        )
        RETURNING * INTO v_sealed;
        RETURN NEXT v_sealed;
    END LOOP;
END
$$;

ALTER FUNCTION audit.seal_windows(interval) OWNER TO eatsential_audit;

COMMENT ON FUNCTION audit.seal_windows(interval) IS
    'Seals the rows added since the last seal; answers the new seals, to be written down outside the database too.';
