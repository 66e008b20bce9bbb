-- The masks of every meal with an ingredient follow its allergens. A new one only adds its bit, so nothing else is computed.
DROP TRIGGER IF EXISTS ingredient_allergens_keep_masks_insert;
CREATE TRIGGER ingredient_allergens_keep_masks_insert AFTER INSERT ON ingredient_allergens
WHEN NEW.presence <> 'exempt'
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask) = (
        SELECT
            contains_mask | CASE NEW.presence WHEN 'contains' THEN 1 << a.bit ELSE 0 END,
            may_contain_mask | CASE NEW.presence WHEN 'may_contain' THEN 1 << a.bit ELSE 0 END,
            unknown_mask | CASE NEW.presence WHEN 'could_hide' THEN 1 << a.bit ELSE 0 END
        FROM health_allergens a
        WHERE a.id = NEW.allergen_id
    )
    WHERE id IN (SELECT meal_id FROM meal_ingredients WHERE ingredient_id = NEW.ingredient_id);
END;

DROP TRIGGER IF EXISTS ingredient_allergens_keep_masks_update;
CREATE TRIGGER ingredient_allergens_keep_masks_update AFTER UPDATE ON ingredient_allergens
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id IN (SELECT meal_id FROM meal_ingredients WHERE ingredient_id IN (OLD.ingredient_id, NEW.ingredient_id));
END;

DROP TRIGGER IF EXISTS ingredient_allergens_keep_masks_delete;
CREATE TRIGGER ingredient_allergens_keep_masks_delete AFTER DELETE ON ingredient_allergens
BEGIN
    UPDATE meals
    SET (contains_mask, may_contain_mask, unknown_mask, food_classes) = (
        SELECT contains_mask, may_contain_mask, unknown_mask, food_classes FROM meal_masks WHERE meal_id = meals.id
    )
    WHERE id IN (SELECT meal_id FROM meal_ingredients WHERE ingredient_id = OLD.ingredient_id);
END;
