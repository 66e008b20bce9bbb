-- The role of health.people_affected alone, which has the right to two columns and gives out counts. A policy TO a role
-- holds for its members too, and the owner of the schema is one: so the role itself is asked for.
DROP POLICY IF EXISTS counted ON public.user_allergies;
CREATE POLICY counted ON public.user_allergies FOR SELECT TO eatsential_count USING (current_user = 'eatsential_count');

-- The policy of own rows is asked too, with the right it needs.
GRANT EXECUTE ON FUNCTION auth.current_user_id() TO eatsential_count;
