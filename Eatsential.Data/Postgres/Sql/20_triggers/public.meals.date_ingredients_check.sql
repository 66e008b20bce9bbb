CREATE OR REPLACE TRIGGER date_ingredients_check
    BEFORE INSERT OR UPDATE OF ingredients_complete, ingredients_verified_at ON public.meals
    FOR EACH ROW
    WHEN (NEW.ingredients_complete AND NEW.ingredients_verified_at IS NULL)
    EXECUTE FUNCTION public.date_ingredients_check();
