-- How many people a dish warns for what it contains (allergies from moderate up) or may contain (from severe up), so that
-- staff rank unlisted dishes by whom they leave in the dark. One number leaves this function, rows do not.
CREATE OR REPLACE FUNCTION health.people_warned(p_contained uuid[], p_perhaps_contained uuid[])
RETURNS bigint
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = ''
AS $$
    SELECT count(DISTINCT ua.user_id)
    FROM public.user_allergies ua
    WHERE (ua.allergen_id = ANY (p_contained) AND ua.severity IN ('MODERATE', 'SEVERE', 'LIFE_THREATENING'))
        OR (ua.allergen_id = ANY (p_perhaps_contained) AND ua.severity IN ('SEVERE', 'LIFE_THREATENING'))
$$;

GRANT USAGE, CREATE ON SCHEMA health TO eatsential_count;
ALTER FUNCTION health.people_warned(uuid[], uuid[]) OWNER TO eatsential_count;
REVOKE CREATE ON SCHEMA health FROM eatsential_count;

COMMENT ON FUNCTION health.people_warned(uuid[], uuid[]) IS
    'How many people named one of these allergies severely enough to be warned of it.';
