CREATE OR REPLACE FUNCTION audit.refuse_change()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is append-only: no % on %.%', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

ALTER FUNCTION audit.refuse_change() OWNER TO eatsential_audit;

COMMENT ON FUNCTION audit.refuse_change() IS 'Trigger: rows of the audit trail are added and never changed.';
