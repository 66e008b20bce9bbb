-- The design's name and columns, without the password hash. It reads and writes as its caller does: rights and row
-- security are those of auth.users. The barrier keeps a caller's own functions from seeing rows before the policies do.
CREATE OR REPLACE VIEW public.users WITH (security_barrier = true, security_invoker = true) AS
SELECT id, username, email, is_email_verified, is_active, created_at, updated_at, deleted_at
FROM auth.users;

COMMENT ON VIEW public.users IS 'Accounts as the design has them; the table is auth.users.';
