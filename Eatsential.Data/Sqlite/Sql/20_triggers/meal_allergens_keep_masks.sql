-- The masks of a meal follow what its restaurant declares.
DROP TRIGGER IF EXISTS meal_allergens_keep_masks_insert;
CREATE TRIGGER meal_allergens_keep_masks_insert AFTER INSERT ON meal_allergens
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id = NEW.meal_id;
END;

DROP TRIGGER IF EXISTS meal_allergens_keep_masks_update;
CREATE TRIGGER meal_allergens_keep_masks_update AFTER UPDATE ON meal_allergens
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id IN (OLD.meal_id, NEW.meal_id);
END;

DROP TRIGGER IF EXISTS meal_allergens_keep_masks_delete;
CREATE TRIGGER meal_allergens_keep_masks_delete AFTER DELETE ON meal_allergens
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id = OLD.meal_id;
END;
