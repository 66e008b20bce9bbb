-- A check holds for the list as somebody saw it. Who takes a line off, changes one or relaxes a declaration and checks
-- the list anew in one transaction writes the lines first, then the check: that is how the app saves.
CREATE OR REPLACE FUNCTION public.undo_ingredients_check()
RETURNS trigger
LANGUAGE plpgsql
VOLATILE
SET search_path = ''
AS $$
DECLARE
    v_meals uuid[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        v_meals = array(SELECT id FROM public.meals);
    ELSIF TG_OP = 'DELETE' THEN
        v_meals = array(SELECT DISTINCT meal_id FROM former_rows);
    ELSIF TG_TABLE_NAME = 'meal_ingredients' THEN
        v_meals = array(
            SELECT unnest(array[o.meal_id, n.meal_id])
            FROM former_rows o
            LEFT JOIN changed_rows n USING (id)
            WHERE (n.meal_id, n.ingredient_id, n.grams) IS DISTINCT FROM (o.meal_id, o.ingredient_id, o.grams)
        );
    ELSE
        v_meals = array(
            SELECT unnest(array[o.meal_id, n.meal_id])
            FROM former_rows o
            LEFT JOIN changed_rows n USING (id)
            WHERE (n.meal_id, n.allergen_id, n.presence) IS DISTINCT FROM (o.meal_id, o.allergen_id, o.presence)
        );
    END IF;

    WITH checked AS (
        SELECT id FROM public.meals
        WHERE id = ANY (v_meals) AND ingredients_complete
        ORDER BY id
        FOR NO KEY UPDATE
    )
    UPDATE public.meals m
    SET ingredients_complete = false,
        ingredients_verified_at = NULL,
        ingredients_verified_by = NULL,
        check_lost_at = CURRENT_TIMESTAMP,
        check_lost_reason = 'The list was changed in the database.'
    FROM checked
    WHERE m.id = checked.id;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION public.undo_ingredients_check() IS
    'Trigger: a dish whose list or declarations somebody changed is checked no more, whoever changed them.';
