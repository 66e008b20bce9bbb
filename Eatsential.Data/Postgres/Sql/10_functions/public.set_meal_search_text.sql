CREATE OR REPLACE FUNCTION public.set_meal_search_text()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    NEW.search_text := public.search_text(concat_ws(
        ' ',
        NEW.name,
        NEW.description,
        (SELECT r.name FROM public.restaurants r WHERE r.id = NEW.restaurant_id)
    ));
    RETURN NEW;
END
$$;

COMMENT ON FUNCTION public.set_meal_search_text() IS
    'Trigger: a meal''s searchable text is its own words and its restaurant''s name.';
