-- Makes the account nobody's: address and name are freed and say nothing, sessions and tokens end, one audit row tells.
-- The rows that refer to it stay. Runs as the caller: a user deletes themselves, the accounts scope anybody.
CREATE OR REPLACE FUNCTION public.soft_delete_user(p_user_id uuid)
RETURNS boolean
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    UPDATE auth.users
    SET deleted_at = CURRENT_TIMESTAMP,
        is_active = FALSE,
        is_email_verified = FALSE,
        email = 'deleted.' || id || '@deleted.invalid',
        username = 'd_' || right(replace(id::text, '-', ''), 18),
        -- No password has this hash.
        password_hash = '!',
        security_stamp = gen_random_uuid()::text,
        two_factor_enabled = FALSE
    WHERE id = p_user_id AND deleted_at IS NULL;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;

    DELETE FROM auth.user_sessions WHERE user_id = p_user_id;
    DELETE FROM auth.verification_tokens WHERE user_id = p_user_id;
    DELETE FROM auth.password_history WHERE user_id = p_user_id;
    DELETE FROM auth.user_tokens WHERE user_id = p_user_id;
    DELETE FROM auth.user_logins WHERE user_id = p_user_id;
    DELETE FROM auth.user_passkeys WHERE user_id = p_user_id;
    DELETE FROM auth.user_claims WHERE user_id = p_user_id;

    INSERT INTO audit.audit_logs (user_id, actor, action, target_type, target_id)
    VALUES (
        auth.current_user_id(),
        coalesce(auth.current_user_id()::text, 'system'),
        'user.soft_deleted',
        'auth.users',
        p_user_id
    );
    RETURN TRUE;
END
$$;

COMMENT ON FUNCTION public.soft_delete_user(uuid) IS
    'Anonymises the account and ends its sessions and tokens; false when there is no such living account.';
