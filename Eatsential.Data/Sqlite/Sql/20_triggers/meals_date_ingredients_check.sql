-- Saying "this list is complete" is checking it. An older date that is given stays.
DROP TRIGGER IF EXISTS meals_date_ingredients_check_insert;
CREATE TRIGGER meals_date_ingredients_check_insert AFTER INSERT ON meals
WHEN NEW.ingredients_complete AND NEW.ingredients_verified_at IS NULL
BEGIN
    UPDATE meals
    SET ingredients_verified_at = CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000
    WHERE id = NEW.id;
END;

DROP TRIGGER IF EXISTS meals_date_ingredients_check_update;
CREATE TRIGGER meals_date_ingredients_check_update AFTER UPDATE OF ingredients_complete, ingredients_verified_at ON meals
WHEN NEW.ingredients_complete AND NEW.ingredients_verified_at IS NULL
BEGIN
    UPDATE meals
    SET ingredients_verified_at = CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER) * 10000 + 621355968000000000
    WHERE id = NEW.id;
END;
