-- What the ingredients and the restaurant's declarations say of each meal, as bits: the one definition in SQLite's SQL
-- of what meals.contains_mask and its neighbours hold. MealMask.Of and MealClasses.Of are the same rule in C#.
-- SQLite cannot OR a column together; the sum of distinct single bits is the same.
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
),
facts AS (
    SELECT mi.meal_id, ia.presence, 1 << a.bit AS bit
    FROM meal_ingredients mi
    JOIN ingredient_allergens ia ON ia.ingredient_id = mi.ingredient_id
    JOIN health_allergens a ON a.id = ia.allergen_id
    UNION ALL
    SELECT ma.meal_id, ma.presence, 1 << a.bit
    FROM meal_allergens ma
    JOIN health_allergens a ON a.id = ma.allergen_id
)
SELECT
    known.id AS meal_id,
    (SELECT coalesce(sum(DISTINCT bit), 0) FROM facts WHERE meal_id = known.id AND presence = 'contains')
        AS contains_mask,
    (SELECT coalesce(sum(DISTINCT bit), 0) FROM facts WHERE meal_id = known.id AND presence = 'may_contain')
        AS may_contain_mask,
    CASE
        WHEN is_known
        THEN (SELECT coalesce(sum(DISTINCT bit), 0) FROM facts WHERE meal_id = known.id AND presence = 'could_hide')
        ELSE -1
    END AS unknown_mask,
    (
        SELECT coalesce(sum(DISTINCT i.food_classes & (1 << b)), 0)
        FROM bits
        JOIN meal_ingredients mi ON mi.meal_id = known.id
        JOIN ingredients i ON i.id = mi.ingredient_id
    ) | CASE WHEN is_known THEN 0 ELSE 1 << 62 END AS food_classes
FROM known;
