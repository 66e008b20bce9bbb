-- Whose rows this connection may see. Null when nobody is set: '' is what SET LOCAL leaves on a pooled connection.
CREATE OR REPLACE FUNCTION auth.current_user_id()
RETURNS uuid
LANGUAGE sql
STABLE
PARALLEL SAFE
SET search_path = ''
AS $$
    SELECT nullif(current_setting('app.current_user_id', true), '')::uuid
$$;

COMMENT ON FUNCTION auth.current_user_id() IS 'The signed-in user, as the app told this connection; null for nobody.';
