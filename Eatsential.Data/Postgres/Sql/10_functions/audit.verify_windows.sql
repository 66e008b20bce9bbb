-- Every sealed window again, from its rows: the first of each table that does not agree is where somebody was.
CREATE OR REPLACE FUNCTION audit.verify_windows()
RETURNS TABLE (
    table_name text,
    window_start timestamptz,
    window_end timestamptz,
    digest bytea,
    problem text
)
LANGUAGE plpgsql
STABLE
SECURITY DEFINER
SET search_path = ''
SET timezone = 'UTC'
AS $$
DECLARE
    v_digest audit.digests;
    v_last audit.digests;
    v_content record;
BEGIN
    FOR v_digest IN SELECT * FROM audit.digests d ORDER BY d.table_name, d.window_start
    LOOP
        IF v_last.table_name IS DISTINCT FROM v_digest.table_name THEN
            v_last = NULL;
        END IF;
        SELECT * INTO v_content
        FROM audit.window_digest(v_digest.table_name, v_digest.window_start, v_digest.window_end);

        table_name = v_digest.table_name;
        window_start = v_digest.window_start;
        window_end = v_digest.window_end;
        digest = v_digest.digest;
        problem = CASE
            WHEN v_digest.window_start <> coalesce(v_last.window_end, 'epoch')
                OR v_digest.previous_digest <> coalesce(v_last.digest, '')
                THEN 'a seal before it is missing or was changed'
            WHEN v_content.row_count < v_digest.row_count THEN 'rows are missing'
            WHEN v_content.row_count > v_digest.row_count THEN 'rows were added'
            WHEN v_digest.digest <> audit.seal(
                    v_digest.previous_digest,
                    v_digest.table_name,
                    v_digest.window_start,
                    v_digest.window_end,
                    v_content.row_count,
                    v_content.digest
                )
                THEN 'rows were changed'
        END;
        RETURN NEXT;
        v_last = v_digest;
    END LOOP;
END
$$;

ALTER FUNCTION audit.verify_windows() OWNER TO eatsential_audit;

COMMENT ON FUNCTION audit.verify_windows() IS
    'Each sealed window with what is wrong about it; problem is null where its rows are those that were sealed.';
