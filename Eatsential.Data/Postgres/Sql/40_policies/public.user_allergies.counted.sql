-- The role of health.people_affected alone, which has the right to two columns and gives out counts.
DROP POLICY IF EXISTS counted ON public.user_allergies;
CREATE POLICY counted ON public.user_allergies FOR SELECT TO eatsential_count USING (true);
