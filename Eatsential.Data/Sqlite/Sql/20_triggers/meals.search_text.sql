-- Keeps the searchable text of a meal: its own words and its restaurant's name. search_text() is registered by the app.
DROP TRIGGER IF EXISTS meals_search_text_insert;
CREATE TRIGGER meals_search_text_insert AFTER INSERT ON meals
BEGIN
    UPDATE meals
    SET search_text = search_text(NEW.name || ' ' || coalesce(NEW.description, '') || ' '
        || (SELECT r.name FROM restaurants r WHERE r.id = NEW.restaurant_id))
    WHERE id = NEW.id;
END;

DROP TRIGGER IF EXISTS meals_search_text_update;
CREATE TRIGGER meals_search_text_update AFTER UPDATE OF name, description, restaurant_id ON meals
BEGIN
    UPDATE meals
    SET search_text = search_text(NEW.name || ' ' || coalesce(NEW.description, '') || ' '
        || (SELECT r.name FROM restaurants r WHERE r.id = NEW.restaurant_id))
    WHERE id = NEW.id;
END;

DROP TRIGGER IF EXISTS restaurants_search_text;
CREATE TRIGGER restaurants_search_text AFTER UPDATE OF name ON restaurants
BEGIN
    UPDATE meals
    SET search_text = search_text(name || ' ' || coalesce(description, '') || ' ' || NEW.name)
    WHERE restaurant_id = NEW.id;
END;
