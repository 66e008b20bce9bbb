-- The masks of every meal with an ingredient follow its classification.
DROP TRIGGER IF EXISTS ingredients_keep_masks_update;
CREATE TRIGGER ingredients_keep_masks_update AFTER UPDATE OF is_classified, food_classes ON ingredients
WHEN (NEW.is_classified AND NOT OLD.is_classified) OR NEW.food_classes & OLD.food_classes <> OLD.food_classes
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id IN (SELECT meal_id FROM meal_ingredients WHERE ingredient_id = NEW.id);
END;

-- Settled no more, or of one class more: bits come and none goes, so nothing is computed anew.
DROP TRIGGER IF EXISTS ingredients_keep_masks_add;
CREATE TRIGGER ingredients_keep_masks_add AFTER UPDATE OF is_classified, food_classes ON ingredients
WHEN (OLD.is_classified, OLD.food_classes) IS NOT (NEW.is_classified, NEW.food_classes)
    AND NOT (NEW.is_classified AND NOT OLD.is_classified)
    AND NEW.food_classes & OLD.food_classes = OLD.food_classes
BEGIN
    UPDATE meals
    SET unknown_mask = CASE WHEN NEW.is_classified THEN unknown_mask ELSE -1 END,
        food_classes = food_classes | NEW.food_classes | CASE WHEN NEW.is_classified THEN 0 ELSE 1 << 62 END
    WHERE id IN (SELECT meal_id FROM meal_ingredients WHERE ingredient_id = NEW.id);
END;
