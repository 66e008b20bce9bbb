-- The design's name and columns, without the password hash. Row security holds for it too: its owner is no exception
-- to the policies of auth.users, and the barrier keeps a caller's own functions from seeing rows before them.
CREATE OR REPLACE VIEW public.users WITH (security_barrier = true) AS
SELECT id, username, email, is_email_verified, is_active, created_at, updated_at, deleted_at
FROM auth.users;

COMMENT ON VIEW public.users IS 'Accounts as the design has them; the table is auth.users.';
