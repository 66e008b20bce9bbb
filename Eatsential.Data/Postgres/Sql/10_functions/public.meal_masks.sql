-- What the ingredients and the restaurant's declarations say of each meal, as bits: the one definition in SQL of what
-- meals.contains_mask and its neighbours hold. MealMask.Of and MealClasses.Of are the same rule in C#.
CREATE OR REPLACE FUNCTION public.meal_masks(p_meal_ids uuid[])
RETURNS TABLE (
    meal_id uuid,
    contains_mask bigint,
    may_contain_mask bigint,
    unknown_mask bigint,
    food_classes bigint
)
LANGUAGE sql
STABLE
SET search_path = ''
ROWS 1000
AS $$
    WITH asked AS MATERIALIZED (
        SELECT id, ingredients_complete
        FROM public.meals
        WHERE id = ANY (p_meal_ids)
    ),
    used AS MATERIALIZED (
        SELECT mi.meal_id, mi.ingredient_id
        FROM asked
        JOIN public.meal_ingredients mi ON mi.meal_id = asked.id
    ),
    -- Once per ingredient, since thousands of meals share it. A retired allergen or ingredient is still in the dish.
    ingredient AS MATERIALIZED (
        SELECT
            i.id,
            i.is_classified,
            i.food_classes,
            bit_or(1::bigint << a.bit) FILTER (WHERE ia.presence = 'contains') AS contains_bits,
            bit_or(1::bigint << a.bit) FILTER (WHERE ia.presence = 'may_contain') AS may_contain_bits,
            bit_or(1::bigint << a.bit) FILTER (WHERE ia.presence = 'could_hide') AS could_hide_bits
        FROM public.ingredients i
        LEFT JOIN public.ingredient_allergens ia ON ia.ingredient_id = i.id
        LEFT JOIN health.allergens a ON a.id = ia.allergen_id
        WHERE i.id IN (SELECT used.ingredient_id FROM used)
        GROUP BY i.id
    ),
    listed AS (
        SELECT
            used.meal_id,
            bool_and(i.is_classified) AS all_classified,
            bit_or(i.food_classes) AS food_classes,
            bit_or(i.contains_bits) AS contains_bits,
            bit_or(i.may_contain_bits) AS may_contain_bits,
            bit_or(i.could_hide_bits) AS could_hide_bits
        FROM used
        JOIN ingredient i ON i.id = used.ingredient_id
        GROUP BY used.meal_id
    ),
    declared AS (
        SELECT
            ma.meal_id,
            bit_or(1::bigint << a.bit) FILTER (WHERE ma.presence = 'contains') AS contains_bits,
            bit_or(1::bigint << a.bit) FILTER (WHERE ma.presence = 'may_contain') AS may_contain_bits
        FROM asked
        JOIN public.meal_allergens ma ON ma.meal_id = asked.id
        JOIN health.allergens a ON a.id = ma.allergen_id
        GROUP BY ma.meal_id
    )
    SELECT
        asked.id,
        coalesce(l.contains_bits, 0) | coalesce(d.contains_bits, 0),
        coalesce(l.may_contain_bits, 0) | coalesce(d.may_contain_bits, 0),
        -- Every bit, until the list is complete and every ingredient classified.
        CASE
            WHEN asked.ingredients_complete AND l.all_classified THEN coalesce(l.could_hide_bits, 0)
            ELSE -1
        END,
        coalesce(l.food_classes, 0)
            | CASE
                WHEN asked.ingredients_complete AND l.all_classified THEN 0
                ELSE 1::bigint << 62
            END
    FROM asked
    LEFT JOIN listed l ON l.meal_id = asked.id
    LEFT JOIN declared d ON d.meal_id = asked.id
$$;

COMMENT ON FUNCTION public.meal_masks(uuid[]) IS
    'Allergen bits and food classes of these meals as their ingredients and declarations say.';
