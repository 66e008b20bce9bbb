-- Staff rank their work by how many people it concerns and see nobody's allergies: counts leave this function, rows do not.
CREATE OR REPLACE FUNCTION health.people_affected(p_allergen_ids uuid[])
RETURNS TABLE (allergen_id uuid, severity text, people bigint)
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = ''
AS $$
    SELECT ua.allergen_id, ua.severity::text, count(*)
    FROM public.user_allergies ua
    WHERE ua.allergen_id = ANY (p_allergen_ids)
    GROUP BY ua.allergen_id, ua.severity
$$;

GRANT USAGE, CREATE ON SCHEMA health TO eatsential_count;
GRANT USAGE ON SCHEMA public TO eatsential_count;
GRANT SELECT (allergen_id, severity) ON public.user_allergies TO eatsential_count;
ALTER FUNCTION health.people_affected(uuid[]) OWNER TO eatsential_count;
REVOKE CREATE ON SCHEMA health FROM eatsential_count;

COMMENT ON FUNCTION health.people_affected(uuid[]) IS 'How many people have named each of these allergens, by severity.';
