-- What a window's seal is made of: the seal before, so that none can be taken out, and the window's rows.
CREATE OR REPLACE FUNCTION audit.seal(
    p_previous bytea,
    p_table text,
    p_from timestamptz,
    p_to timestamptz,
    p_rows bigint,
    p_content bytea
)
RETURNS bytea
LANGUAGE sql
IMMUTABLE
SET search_path = ''
AS $$
    SELECT sha256(
        p_previous
        || convert_to(
            concat_ws('|', p_table, extract(epoch FROM p_from), extract(epoch FROM p_to), p_rows), 'UTF8'
        )
        || p_content
    )
$$;

ALTER FUNCTION audit.seal(bytea, text, timestamptz, timestamptz, bigint, bytea) OWNER TO eatsential_audit;

COMMENT ON FUNCTION audit.seal(bytea, text, timestamptz, timestamptz, bigint, bytea) IS
    'The seal of a window, over the seal before it and the window''s rows.';
