-- Owned by the audit trail, so that whoever changes a row is recorded without having a right to the record.
-- A value that grants access (hash, token, ticket) or repeats a mail is left out of the images.
CREATE OR REPLACE FUNCTION public.audit_changes()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SECURITY DEFINER
SET search_path = ''
AS $$
DECLARE
    v_secrets CONSTANT text[] = ARRAY[
        'password_hash', 'security_stamp', 'concurrency_stamp', 'token', 'key_hash', 'ticket', 'value',
        'provider_key', 'credential_id', 'data', 'text_body', 'html_body'
    ];
    v_user CONSTANT uuid = auth.current_user_id();
    v_old jsonb;
    v_new jsonb;
    v_id text;
BEGIN
    IF TG_LEVEL = 'ROW' THEN
        IF TG_OP <> 'INSERT' THEN
            v_old = to_jsonb(OLD) - v_secrets;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            v_new = to_jsonb(NEW) - v_secrets;
        END IF;
        -- A table without an id of its own belongs to a user.
        v_id = coalesce(v_new ->> 'id', v_old ->> 'id');
        IF v_id IS NULL OR v_id !~ '^[0-9a-f-]{36}$' THEN
            v_id = coalesce(v_new ->> 'user_id', v_old ->> 'user_id');
        END IF;
    END IF;

    INSERT INTO audit.data_changes
        (table_schema, table_name, operation, user_id, actor, "session_user", record_id, old_data, new_data)
    VALUES (
        TG_TABLE_SCHEMA,
        TG_TABLE_NAME,
        TG_OP,
        v_user,
        -- A setting that is no id names nobody, and still tells where the change came from.
        coalesce(v_user::text, left(nullif(current_setting('app.current_user_id', true), ''), 63), 'system'),
        session_user,
        v_id::uuid,
        v_old,
        v_new
    );
    RETURN NULL;
END
$$;

GRANT EXECUTE ON FUNCTION auth.current_user_id() TO eatsential_audit;
GRANT CREATE ON SCHEMA public TO eatsential_audit;
ALTER FUNCTION public.audit_changes() OWNER TO eatsential_audit;
REVOKE CREATE ON SCHEMA public FROM eatsential_audit;

COMMENT ON FUNCTION public.audit_changes() IS 'Trigger: who changed which row, with its images before and after.';
