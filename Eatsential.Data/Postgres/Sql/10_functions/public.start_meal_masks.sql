-- A new meal has no ingredients yet, so nothing is known of it, whatever the INSERT claims.
CREATE OR REPLACE FUNCTION public.start_meal_masks()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    NEW.contains_mask = 0;
    NEW.may_contain_mask = 0;
    NEW.unknown_mask = -1;
    NEW.food_classes = 1::bigint << 62;
    RETURN NEW;
END
$$;

COMMENT ON FUNCTION public.start_meal_masks() IS 'Trigger: a new meal starts with every allergen unknown.';
