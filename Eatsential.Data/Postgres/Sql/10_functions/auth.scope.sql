-- What the connection was opened for: 'accounts' for sign-up, sign-in and sessions, which read rows of auth before
-- anybody is known. It opens no health data.
CREATE OR REPLACE FUNCTION auth.scope()
RETURNS text
LANGUAGE sql
STABLE
PARALLEL SAFE
SET search_path = ''
AS $$
    SELECT coalesce(current_setting('app.scope', true), '')
$$;

COMMENT ON FUNCTION auth.scope() IS 'What the app opened this connection for: accounts, or nothing in particular.';
