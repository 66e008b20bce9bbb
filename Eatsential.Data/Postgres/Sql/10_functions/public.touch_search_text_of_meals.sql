CREATE OR REPLACE FUNCTION public.touch_search_text_of_meals()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    UPDATE public.meals SET search_text = '' WHERE restaurant_id = NEW.id;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION public.touch_search_text_of_meals() IS
    'Trigger: a restaurant''s new name goes into the searchable text of its meals.';
