-- Runs once after each statement that changes what a mask follows from (of meals, for each row), in its transaction.
CREATE OR REPLACE FUNCTION public.keep_meal_masks()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
DECLARE
    v_ingredients uuid[] = '{}';
    v_meals uuid[];
    v_change record;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        PERFORM public.refresh_meal_masks(array(SELECT id FROM public.meals));
        RETURN NULL;
    END IF;

    IF TG_TABLE_NAME = 'meals' THEN
        v_meals = array[NEW.id];
    ELSIF TG_TABLE_NAME IN ('meal_allergens', 'meal_ingredients') THEN
        v_meals = array(SELECT DISTINCT meal_id FROM changed_rows);
        IF TG_OP = 'UPDATE' THEN
            v_meals = v_meals || array(SELECT DISTINCT meal_id FROM former_rows);
        END IF;
        -- Somebody may be changing one of these ingredients without seeing that this meal now uses it.
        IF TG_TABLE_NAME = 'meal_ingredients' AND TG_OP <> 'DELETE' THEN
            PERFORM FROM public.ingredients
            WHERE id IN (SELECT ingredient_id FROM changed_rows)
            ORDER BY id
            FOR SHARE;
        END IF;
    ELSIF TG_TABLE_NAME = 'allergens' THEN
        v_ingredients = array(
            SELECT DISTINCT ia.ingredient_id
            FROM changed_rows n
            JOIN former_rows o USING (id)
            JOIN public.ingredient_allergens ia ON ia.allergen_id = n.id
            WHERE n.bit <> o.bit
        );
        v_meals = array(
            SELECT ma.meal_id
            FROM changed_rows n
            JOIN former_rows o USING (id)
            JOIN public.meal_allergens ma ON ma.allergen_id = n.id
            WHERE n.bit <> o.bit
        );
    ELSIF TG_TABLE_NAME = 'ingredients' THEN
        -- Settled no more, or of one class more: bits come and none goes.
        FOR v_change IN
            SELECT
                n.id,
                n.food_classes | CASE WHEN n.is_classified THEN 0 ELSE 1::bigint << 62 END AS food_classes,
                CASE WHEN n.is_classified THEN 0 ELSE -1 END AS unknown_bits,
                (NOT n.is_classified OR o.is_classified) AND n.food_classes & o.food_classes = o.food_classes AS only_adds
            FROM changed_rows n
            JOIN former_rows o USING (id)
            WHERE (n.is_classified, n.food_classes) IS DISTINCT FROM (o.is_classified, o.food_classes)
            ORDER BY n.id
        LOOP
            IF v_change.only_adds THEN
                PERFORM public.add_to_meal_masks(v_change.id, 0, 0, v_change.unknown_bits, v_change.food_classes);
            ELSE
                v_ingredients = v_ingredients || v_change.id;
            END IF;
        END LOOP;
    ELSE
        v_ingredients = array(SELECT DISTINCT ingredient_id FROM changed_rows);
        IF TG_OP = 'UPDATE' THEN
            v_ingredients = v_ingredients || array(SELECT DISTINCT ingredient_id FROM former_rows);
        END IF;
        -- The other half of the agreement above: a meal that is just taking up this ingredient is waited for.
        PERFORM FROM public.ingredients
        WHERE id = ANY (v_ingredients)
        ORDER BY id
        FOR NO KEY UPDATE;

        -- A new hazard only adds bits, and is the change that has to be quick.
        IF TG_OP = 'INSERT' THEN
            FOR v_change IN
                SELECT
                    n.ingredient_id,
                    coalesce(bit_or(1::bigint << a.bit) FILTER (WHERE n.presence = 'contains'), 0) AS contains_bits,
                    coalesce(bit_or(1::bigint << a.bit) FILTER (WHERE n.presence = 'may_contain'), 0) AS may_contain_bits,
                    coalesce(bit_or(1::bigint << a.bit) FILTER (WHERE n.presence = 'could_hide'), 0) AS could_hide_bits
                FROM changed_rows n
                JOIN health.allergens a ON a.id = n.allergen_id
                GROUP BY n.ingredient_id
                ORDER BY n.ingredient_id
            LOOP
                PERFORM public.add_to_meal_masks(
                    v_change.ingredient_id,
                    v_change.contains_bits,
                    v_change.may_contain_bits,
                    v_change.could_hide_bits,
                    0
                );
            END LOOP;
            RETURN NULL;
        END IF;
    END IF;

    IF v_ingredients <> '{}' THEN
        v_meals = coalesce(v_meals, '{}') || array(
            SELECT DISTINCT meal_id FROM public.meal_ingredients WHERE ingredient_id = ANY (v_ingredients)
        );
    END IF;
    IF v_meals <> '{}' THEN
        PERFORM public.refresh_meal_masks(v_meals);
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION public.keep_meal_masks() IS
    'Trigger: the masks of the meals a statement touched follow its change, whoever made it.';
