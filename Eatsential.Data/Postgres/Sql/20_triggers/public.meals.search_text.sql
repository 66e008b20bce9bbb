-- Keeps the searchable text of a meal: its own words and its restaurant's name.
CREATE OR REPLACE TRIGGER meals_search_text
    BEFORE INSERT OR UPDATE OF name, description, restaurant_id, search_text ON public.meals
    FOR EACH ROW EXECUTE FUNCTION public.set_meal_search_text();

CREATE OR REPLACE TRIGGER restaurants_search_text
    AFTER UPDATE OF name ON public.restaurants
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
    EXECUTE FUNCTION public.touch_search_text_of_meals();
