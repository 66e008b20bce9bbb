CREATE OR REPLACE TRIGGER start_meal_masks
    BEFORE INSERT ON public.meals
    FOR EACH ROW
    EXECUTE FUNCTION public.start_meal_masks();
