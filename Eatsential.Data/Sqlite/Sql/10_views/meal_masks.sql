-- What the ingredients and the restaurant's declarations say of each meal, as bits: the one definition in SQLite's SQL
-- of what meals.contains_mask and its neighbours hold. MealMask.Of and MealClasses.Of are the same rule in C#.
-- SQLite cannot OR a column together; the sum of distinct single bits is the same. It takes no condition into a table of
-- facts named once and used three times, but makes that table of every meal at every change: so they stand written out.
DROP VIEW IF EXISTS meal_masks;
CREATE VIEW meal_masks AS
WITH RECURSIVE
bits (b) AS (SELECT 0 UNION ALL SELECT b + 1 FROM bits WHERE b < 62),
known AS (
    SELECT
        m.id,
        m.ingredients_complete
            AND EXISTS (SELECT 1 FROM meal_ingredients mi WHERE mi.meal_id = m.id)
            AND NOT EXISTS (
                SELECT 1
                FROM meal_ingredients mi
                JOIN ingredients i ON i.id = mi.ingredient_id
                WHERE mi.meal_id = m.id AND NOT i.is_classified
            ) AS is_known
    FROM meals m
)
SELECT
    known.id AS meal_id,
    (
        SELECT coalesce(sum(DISTINCT 1 << a.bit), 0)
        FROM (
            SELECT ia.allergen_id
            FROM meal_ingredients mi
            JOIN ingredient_allergens ia ON ia.ingredient_id = mi.ingredient_id
            WHERE mi.meal_id = known.id AND ia.presence = 'contains'
            UNION ALL
            SELECT ma.allergen_id FROM meal_allergens ma WHERE ma.meal_id = known.id AND ma.presence = 'contains'
        ) carried
        JOIN health_allergens a ON a.id = carried.allergen_id
    ) AS contains_mask,
    (
        SELECT coalesce(sum(DISTINCT 1 << a.bit), 0)
        FROM (
            SELECT ia.allergen_id
            FROM meal_ingredients mi
            JOIN ingredient_allergens ia ON ia.ingredient_id = mi.ingredient_id
            WHERE mi.meal_id = known.id AND ia.presence = 'may_contain'
            UNION ALL
            SELECT ma.allergen_id FROM meal_allergens ma WHERE ma.meal_id = known.id AND ma.presence = 'may_contain'
        ) carried
        JOIN health_allergens a ON a.id = carried.allergen_id
    ) AS may_contain_mask,
    CASE
        WHEN is_known THEN (
            SELECT coalesce(sum(DISTINCT 1 << a.bit), 0)
            FROM (
                SELECT ia.allergen_id
                FROM meal_ingredients mi
                JOIN ingredient_allergens ia ON ia.ingredient_id = mi.ingredient_id
                WHERE mi.meal_id = known.id AND ia.presence = 'could_hide'
                UNION ALL
                SELECT ma.allergen_id FROM meal_allergens ma WHERE ma.meal_id = known.id AND ma.presence = 'could_hide'
            ) carried
            JOIN health_allergens a ON a.id = carried.allergen_id
        )
        ELSE -1
    END AS unknown_mask,
    (
        SELECT coalesce(sum(DISTINCT i.food_classes & (1 << b)), 0)
        FROM bits
        JOIN meal_ingredients mi ON mi.meal_id = known.id
        JOIN ingredients i ON i.id = mi.ingredient_id
    ) | CASE WHEN is_known THEN 0 ELSE 1 << 62 END AS food_classes
FROM known;
