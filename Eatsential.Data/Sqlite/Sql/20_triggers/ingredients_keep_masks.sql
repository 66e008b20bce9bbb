-- The masks of every meal with an ingredient follow its classification.
DROP TRIGGER IF EXISTS ingredients_keep_masks_update;
CREATE TRIGGER ingredients_keep_masks_update AFTER UPDATE OF is_classified, food_classes ON ingredients
WHEN (OLD.is_classified, OLD.food_classes) IS NOT (NEW.is_classified, NEW.food_classes)
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id IN (SELECT meal_id FROM meal_ingredients WHERE ingredient_id = NEW.id);
END;
