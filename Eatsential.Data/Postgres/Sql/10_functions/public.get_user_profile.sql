-- Runs as the caller: under row security nobody gets a row of somebody else.
CREATE OR REPLACE FUNCTION public.get_user_profile(p_user_id uuid)
RETURNS TABLE (
    user_id uuid,
    username varchar,
    email varchar,
    profile_id uuid,
    height_cm integer,
    weight_kg decimal,
    allergy_count integer
)
LANGUAGE sql
STABLE
SET search_path = ''
AS $$
    SELECT
        u.id,
        u.username,
        u.email,
        hp.id,
        hp.height_cm,
        hp.weight_kg,
        (SELECT count(*)::integer FROM public.user_allergies ua WHERE ua.user_id = u.id)
    FROM auth.users u
    LEFT JOIN public.health_profiles hp ON hp.user_id = u.id
    WHERE u.id = p_user_id
$$;

COMMENT ON FUNCTION public.get_user_profile(uuid) IS 'A user with height, weight and number of allergies.';
