-- Whose rows this connection may see. Null when nobody is set ('' is what SET LOCAL leaves on a pooled connection), and
-- when what is set is no id: whoever cannot be named is nobody, and sees nothing.
CREATE OR REPLACE FUNCTION auth.current_user_id()
RETURNS uuid
LANGUAGE sql
STABLE
PARALLEL SAFE
SET search_path = ''
AS $$
    SELECT CASE
        WHEN current_setting('app.current_user_id', true)
            ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
            THEN current_setting('app.current_user_id', true)::uuid
    END
$$;

COMMENT ON FUNCTION auth.current_user_id() IS 'The signed-in user, as the app told this connection; null for nobody.';
