-- A bit that moves takes the masks along.
DROP TRIGGER IF EXISTS health_allergens_keep_masks_update;
CREATE TRIGGER health_allergens_keep_masks_update AFTER UPDATE OF bit ON health_allergens
WHEN OLD.bit <> NEW.bit
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id IN (
        SELECT meal_id FROM meal_allergens WHERE allergen_id = NEW.id
        UNION
        SELECT mi.meal_id
        FROM meal_ingredients mi
        JOIN ingredient_allergens ia ON ia.ingredient_id = mi.ingredient_id
        WHERE ia.allergen_id = NEW.id
    );
END;
