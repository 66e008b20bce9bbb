-- How many people a meal of unknown ingredients is unknown to. One number leaves this function, rows do not.
CREATE OR REPLACE FUNCTION health.people_with_allergies()
RETURNS bigint
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = ''
AS $$
    SELECT count(*) FROM (SELECT DISTINCT ua.user_id FROM public.user_allergies ua) people
$$;

GRANT USAGE, CREATE ON SCHEMA health TO eatsential_count;
GRANT SELECT (user_id) ON public.user_allergies TO eatsential_count;
ALTER FUNCTION health.people_with_allergies() OWNER TO eatsential_count;
REVOKE CREATE ON SCHEMA health FROM eatsential_count;

COMMENT ON FUNCTION health.people_with_allergies() IS 'How many people have named any allergy.';
