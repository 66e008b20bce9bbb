-- A new meal has no ingredients yet, so nothing is known of it, whatever the INSERT claims; and the masks follow
-- the statement that the list is complete.
DROP TRIGGER IF EXISTS meals_keep_masks_insert;
CREATE TRIGGER meals_keep_masks_insert AFTER INSERT ON meals
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id = NEW.id;
END;

DROP TRIGGER IF EXISTS meals_keep_masks_update;
CREATE TRIGGER meals_keep_masks_update AFTER UPDATE OF ingredients_complete ON meals
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id = NEW.id;
END;
