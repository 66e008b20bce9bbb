-- Runs as whoever writes: under row security a user sees no account but their own, so for anybody else's this refuses.
CREATE OR REPLACE FUNCTION public.check_email_verified()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM auth.users
        WHERE id = NEW.user_id AND is_email_verified AND is_active AND deleted_at IS NULL
    ) THEN
        RAISE EXCEPTION 'User email must be verified' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

COMMENT ON FUNCTION public.check_email_verified() IS
    'Trigger: health data belongs to an active account with a verified address.';
