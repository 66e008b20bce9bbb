-- Saying "this list is complete" is checking it. An older date that is given stays.
CREATE OR REPLACE FUNCTION public.date_ingredients_check()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
BEGIN
    NEW.ingredients_verified_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END
$$;

COMMENT ON FUNCTION public.date_ingredients_check() IS
    'Trigger: a list of ingredients that becomes complete without a date was checked now.';
