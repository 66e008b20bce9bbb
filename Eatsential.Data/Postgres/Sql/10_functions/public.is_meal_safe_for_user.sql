-- True only where nothing listed conflicts; null where that is not known, the person has not answered, or one of the two
-- does not exist. A caller that needs a yes must ask IS TRUE.
CREATE OR REPLACE FUNCTION public.is_meal_safe_for_user(p_user_id uuid, p_meal_id uuid)
RETURNS boolean
LANGUAGE sql
STABLE
SET search_path = ''
AS $$
    SELECT CASE s.level WHEN 'no_conflict' THEN TRUE WHEN 'caution' THEN FALSE WHEN 'avoid' THEN FALSE END
    FROM public.meal_safety(p_user_id, ARRAY[p_meal_id]) s
$$;

COMMENT ON FUNCTION public.is_meal_safe_for_user(uuid, uuid) IS
    'True: no listed conflict. False: caution or avoid. Null: not known or not assessed.';
