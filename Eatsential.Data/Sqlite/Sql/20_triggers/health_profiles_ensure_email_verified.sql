-- Health data belongs to an active account with a verified address.
DROP TRIGGER IF EXISTS health_profiles_ensure_email_verified_insert;
CREATE TRIGGER health_profiles_ensure_email_verified_insert BEFORE INSERT ON health_profiles
WHEN NOT EXISTS (
    SELECT 1 FROM auth_users WHERE id = NEW.user_id AND is_email_verified AND is_active AND deleted_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'User email must be verified');
END;

DROP TRIGGER IF EXISTS health_profiles_ensure_email_verified_update;
CREATE TRIGGER health_profiles_ensure_email_verified_update BEFORE UPDATE ON health_profiles
WHEN NOT EXISTS (
    SELECT 1 FROM auth_users WHERE id = NEW.user_id AND is_email_verified AND is_active AND deleted_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'User email must be verified');
END;
